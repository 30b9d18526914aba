package dev.waybill.migration;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.volume.BindMountOption;
import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.kind.volume.MountPropagation;
import dev.waybill.kind.volume.Volume;
import dev.waybill.migration.Code.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The volumes of one pod, and how its containers mount them. */
final class PodVolumes {
    private static final Expression EMPTY = new Expression(new Code.Call(null, "emptyDir", List.of()), EmptyDir.of());

    private final VolumeWords words;
    private final Map<String, Expression> claims;
    private final Map<String, Fields> read = new LinkedHashMap<>();
    private final Map<String, @Nullable Expression> sources = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    /**
     * @param claims the claim templates by name, whose volumes the pod has without naming them
     */
    PodVolumes(Fields pod, VolumeWords words, Map<String, Expression> claims) {
        this.words = words;
        this.claims = claims;
        for (Fields volume : pod.each("volumes")) {
            read.put(String.valueOf(volume.text("name")), volume);
        }
        // In the order in which the workload adds them: that of its app containers first.
        List<String> mounted = new ArrayList<>();
        for (String list : List.of("containers", "initContainers")) {
            for (Fields container : pod.each(list)) {
                for (Fields mount : container.each("volumeMounts")) {
                    String name = String.valueOf(mount.text("name"));
                    if (mounted.contains(name)) {
                        shared.add(name);
                    } else {
                        mounted.add(name);
                    }
                }
            }
        }
        mounted.removeAll(claims.keySet());
        if (!mounted.equals(List.copyOf(read.keySet()))) {
            shared.addAll(mounted); // the workload names them once more, to say their order
        }
    }

    /** The volume of this name; null where there is none, or none with words. */
    @Nullable
    Expression named(@Nullable String name) {
        Expression claim = name == null ? null : claims.get(name);
        Expression source = name == null ? null : source(name);
        if (claim != null) {
            return claim;
        }
        if (name == null || source == null) {
            return null;
        }
        try {
            Expression volume = Expression.factory("volume", name, source);
            return volume.named(name + "Volume", Reach.METHOD);
        } catch (Unsaid e) {
            return null;
        }
    }

    /** The volume of this name, where a claim template of it would do elsewhere; null where there is none. */
    @Nullable
    Expression volume(@Nullable String name) throws Unsaid {
        Expression claim = name == null ? null : claims.get(name);
        if (name == null || claim == null) {
            return named(name);
        }
        return Expression.factory("volume", name, Expression.factory("claimVolume", claim))
                .named(name + "Volume", Reach.METHOD);
    }

    private @Nullable Expression source(String name) {
        if (!sources.containsKey(name)) {
            Fields volume = read.get(name);
            Expression made = null;
            if (volume != null) {
                made = source(volume);
            }
            sources.put(name, made);
        }
        return sources.get(name);
    }

    /** The source; an empty directory in place of one without words, which customize replaces: so the next keep their order. */
    private Expression source(Fields volume) {
        try {
            return Unsaid.given(words.source(volume));
        } catch (Unsaid e) {
            return EMPTY;
        }
    }

    /** Says a mount: as short as it can be said. */
    void mount(Phrase container, Fields mount) throws Unsaid {
        String name = mount.text("name");
        String path = mount.text("mountPath");
        Expression volume = named(name);
        if (name == null || path == null || volume == null) {
            return;
        }
        if (mount.map().size() == 2) {
            Expression source = source(name);
            if (source != null && !shared.contains(name)) {
                Expression whole = words.whole(java.util.Objects.requireNonNull(read.get(name)));
                if ((whole != null && keep(container, volume, path, whole))
                        || keep(container, volume, path, name, source)) {
                    return;
                }
            }
            container.say("mount", path, volume);
            return;
        }
        Expression made = Phrase.of(Expression.factory("mount", path, Unsaid.given(volume(name))), mount)
                .text("subPath", "subPath")
                .text("subPathExpr", "subPathExpr")
                .when("recursiveReadOnly", "Enabled", "recursivelyReadOnly")
                .when("readOnly", true, "readOnly")
                .constant("mountPropagation", MountPropagation.class, "propagation")
                .constants("bindMountOptions", BindMountOption.class, "bindMountOptions")
                .made();
        container.say("mount", made);
    }

    /** Says a mount whose volume follows from its arguments, if that gives the volume that was read. */
    private static boolean keep(Phrase container, Expression volume, Object... arguments) {
        try {
            Expression next = container.made().then("mount", arguments);
            List<Volume> volumes = ((Container) next.value()).volumes();
            return volumes.contains((Volume) volume.value()) && container.keep(next);
        } catch (Unsaid e) {
            return false;
        }
    }
}
