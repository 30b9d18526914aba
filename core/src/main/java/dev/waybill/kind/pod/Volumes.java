package dev.waybill.kind.pod;

import dev.waybill.kind.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/** The volumes of a pod: each name stands for one content. */
public final class Volumes {
    private Volumes() {}

    /** Returns the name of the volume for an object: a volume's name has no dots. */
    static String nameOf(String object) {
        return object.replace('.', '-');
    }

    /** Returns {@code known} and {@code more}; the same volume once more changes nothing, the same name is refused. */
    public static List<Volume> plus(String subject, List<Volume> known, Volume more) {
        for (Volume each : known) {
            if (each.name().equals(more.name())) {
                if (each.equals(more)) {
                    return known;
                }
                throw new IllegalArgumentException(subject + " volume '" + more.name()
                        + "': the name stands for another volume already. Name one of them otherwise, as in"
                        + " mount(path, volume(\"" + more.name() + "-2\", ..)).");
            }
        }
        List<Volume> all = new ArrayList<>(known);
        all.add(more);
        return List.copyOf(all);
    }
}
