package dev.waybill.migration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which words there are for which kind. */
interface KindWords {
    /** By API version and kind. */
    Map<String, KindWords> ALL = Map.ofEntries(
            Map.entry("v1 Pod", WorkloadWords::pod),
            Map.entry("apps/v1 Deployment", WorkloadWords::deployment),
            Map.entry("apps/v1 StatefulSet", WorkloadWords::statefulSet),
            Map.entry("apps/v1 DaemonSet", WorkloadWords::daemonSet),
            Map.entry("apps/v1 ReplicaSet", WorkloadWords::replicaSet));

    /** Says an object of the kind. */
    Phrase say(Fields read, Scope scope) throws Unsaid;

    /** Says an object; null where there is no word for its kind. */
    static @Nullable Phrase of(Fields read, Scope scope) throws Unsaid {
        KindWords words = ALL.get(read.text("apiVersion") + " " + read.text("kind"));
        return words == null ? null : words.say(read, scope);
    }

    /** Starts an object with a factory of Waybill that takes its name first, and says its metadata. */
    static Phrase start(Fields read, String factory, Object... arguments) throws Unsaid {
        Object[] all = new Object[arguments.length + 1];
        String name = read.text("metadata.name");
        if (name == null) {
            throw new Unsaid("it has no name");
        }
        all[0] = name;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return metadata(Phrase.of(Expression.factory(factory, all), read));
    }

    /** Says what all objects have. */
    static Phrase metadata(Phrase phrase) {
        return phrase.text("metadata.namespace", "namespace")
                .entries("metadata.labels", "label")
                .entries("metadata.annotations", "annotation")
                .eachText("metadata.finalizers", "finalizer");
    }
}
