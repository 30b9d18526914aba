package dev.waybill.kind.pod;

import dev.waybill.kind.volume.Volume;
import dev.waybill.kind.volume.VolumeSource;
import java.util.ArrayList;
import java.util.List;

/** The volumes of a pod: each name stands for one content. */
public final class Volumes {
    private Volumes() {}

    /** Makes the volume for an object, named after it: a volume's name has no dots. */
    static Volume of(String object, VolumeSource source) {
        return Volume.of(object.replace('.', '-'), source);
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
