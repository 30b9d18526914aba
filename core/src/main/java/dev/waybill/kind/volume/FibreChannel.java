package dev.waybill.kind.volume;

import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.FCVolumeSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;

/** A disk on a Fibre Channel network that the node is attached to. */
@CheckReturnValue
public final class FibreChannel extends DiskSource {
    private final Recipe<FCVolumeSource> source;

    private FibreChannel(Recipe<FCVolumeSource> source) {
        super("fibreChannel", source, Volume::setFc, source, PersistentVolumeSpec::setFc);
        this.source = source;
    }

    /** Uses a unit of these targets: sets {@code lun}, 0 to 255, and {@code targetWWNs}. */
    public static FibreChannel target(int lun, String firstWwn, String... moreWwns) {
        Lun.check("fibre channel", lun);
        List<String> names = list(firstWwn, moreWwns);
        return new FibreChannel(Recipe.of("fibreChannel", FCVolumeSource::new, fc -> {
            fc.setLun(lun);
            fc.setTargetWWNs(new ArrayList<>(names));
        }));
    }

    /** Uses a disk by its own identifiers: sets {@code wwids}. */
    public static FibreChannel disk(String firstWwid, String... moreWwids) {
        List<String> names = list(firstWwid, moreWwids);
        return new FibreChannel(
                Recipe.of("fibreChannel", FCVolumeSource::new, fc -> fc.setWwids(new ArrayList<>(names))));
    }

    private static List<String> list(String first, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.add(0, first);
        return all;
    }

    /** Sets {@code fsType}. Default: {@code ext4}. A repeat replaces. */
    public FibreChannel fsType(String type) {
        return new FibreChannel(source.and("fsType", fc -> fc.setFsType(type)));
    }

    /** Sets {@code readOnly: true}. Default: the container may write. */
    public FibreChannel readOnly() {
        return new FibreChannel(source.and("readOnly", fc -> fc.setReadOnly(true)));
    }
}
