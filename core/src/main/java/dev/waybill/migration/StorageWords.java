package dev.waybill.migration;

import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.storage.AccessMode;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.kind.storage.ReclaimPolicy;
import dev.waybill.kind.storage.VolumeBindingMode;
import dev.waybill.kind.storage.VolumeMode;
import dev.waybill.recipe.Part;
import dev.waybill.yaml.PlainTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** StorageClasses, volumes and claims. */
final class StorageWords {
    private StorageWords() {}

    static Phrase storageClass(Fields read, Scope scope) throws Unsaid {
        String name = Unsaid.given(read.text("provisioner"));
        Provisioner known = Values.of(name, Provisioner::of);
        Phrase phrase = KindWords.begin(read, "storageClass", known == null ? Provisioner.custom(name) : known);
        phrase.say("asDefault");
        KindWords.metadata(phrase)
                .when("volumeBindingMode", "WaitForFirstConsumer", "waitForFirstConsumer")
                .constant("volumeBindingMode", VolumeBindingMode.class, "volumeBindingMode")
                .constant("reclaimPolicy", ReclaimPolicy.class, "reclaimPolicy")
                .when("allowVolumeExpansion", true, "allowVolumeExpansion")
                .entries("parameters", "parameter")
                .texts("mountOptions", "mountOptions");
        return phrase.each("allowedTopologies", "allowedTopology", StorageWords::topology);
    }

    private static Expression topology(Fields term) throws Unsaid {
        Expression made = null;
        for (Fields each : term.each("matchLabelExpressions")) {
            Topology key = Unsaid.given(Values.of(each.text("key"), Topology::new));
            made = made == null
                    ? Expression.factory("allowedTopology", key, each.texts("values"))
                    : made.then("and", key, each.texts("values"));
        }
        return Unsaid.given(made);
    }

    static Phrase claim(Fields read, Scope scope) throws Unsaid {
        return claim(
                start ->
                        KindWords.start(read, start.factory(), start.arguments().toArray()),
                read,
                scope);
    }

    private static Phrase claim(Start start, Fields read, Scope scope) throws Unsaid {
        Object size = Unsaid.given(Values.memory(read.at("spec.resources.requests.storage")));
        String storageClass = read.text("spec.storageClassName");
        Phrase phrase;
        if (storageClass == null) {
            phrase = start.of(new Factory("claimOfDefaultClass", size));
        } else if (storageClass.isEmpty()) {
            phrase = start.of(new Factory("claimOfNoClass", size));
        } else {
            phrase = start.of(
                    new Factory("claim", Unsaid.given(new References(scope, read).storageClass(storageClass)), size));
        }
        return phrase.constants("spec.accessModes", AccessMode.class, "accessModes")
                .constant("spec.volumeMode", VolumeMode.class, "volumeMode")
                .value("spec.resources.limits.storage", Values::memory, "limit")
                .part("spec.selector", "selector", SelectorWords::selector)
                .part("spec", "volume", spec -> new References(scope, read).volume(spec.text("volumeName")))
                .text("spec.volumeAttributesClassName", "volumeAttributesClass")
                .part("spec.dataSource", "dataSource", source -> source(source, read, scope))
                .part("spec.dataSourceRef", "dataSourceRef", source -> source(source, read, scope));
    }

    private static Expression source(Fields source, Fields claim, Scope scope) throws Unsaid {
        String kind = Unsaid.given(source.text("kind"));
        String name = Unsaid.given(source.text("name"));
        Expression made = switch (kind) {
            case "VolumeSnapshot" -> Expression.factory("snapshot", name);
            case "PersistentVolumeClaim" -> Expression.factory("cloneOf", cloned(name, source, claim, scope));
            default -> Expression.factory("populator", Unsaid.given(source.text("apiGroup")), kind, name);
        };
        return source.has("namespace") ? made.then("namespace", Unsaid.given(source.text("namespace"))) : made;
    }

    private static Expression cloned(String name, Fields source, Fields claim, Scope scope) throws Unsaid {
        String namespace = source.text("namespace");
        References references = new References(scope, claim);
        return Unsaid.given(namespace == null ? references.claim(name) : references.claim(name, namespace));
    }

    /** A claim template of a StatefulSet: a claim, whose API version and kind need not be written. */
    static Expression template(Fields read, Scope scope) throws Unsaid {
        return claim(start -> template(read, Unsaid.given(read.text("metadata.name")), start), read, scope)
                .made();
    }

    /** The claim of an ephemeral volume, whose name is that of the volume. */
    static Expression ephemeral(Fields read, String volume, Scope scope) throws Unsaid {
        return claim(start -> template(read, volume, start), read, scope).made();
    }

    private static Phrase template(Fields read, String name, Factory start) throws Unsaid {
        List<Object> arguments = new ArrayList<>(start.arguments());
        arguments.add(0, name);
        return KindWords.metadata(Phrase.of(Expression.factory(start.factory(), arguments.toArray()), read, value -> {
            Map<String, Object> tree = PlainTree.written(((Part<?>) value).toModel());
            tree.keySet().retainAll(read.map().keySet());
            return tree;
        }));
    }

    static Phrase volume(Fields read, Scope scope) throws Unsaid {
        References references = new References(scope, read);
        Phrase phrase = KindWords.start(
                read,
                "persistentVolume",
                Unsaid.given(Values.memory(read.at("spec.capacity.storage"))),
                VolumeSources.persistent(read.below("spec"), references));
        phrase.constants("spec.accessModes", AccessMode.class, "accessModes")
                .constant("spec.volumeMode", VolumeMode.class, "volumeMode")
                .constant("spec.persistentVolumeReclaimPolicy", ReclaimPolicy.class, "reclaimPolicy")
                .texts("spec.mountOptions", "mountOptions");
        phrase.say("storageClass", references.storageClass(read.text("spec.storageClassName")));
        phrase.text("spec.volumeAttributesClassName", "volumeAttributesClass")
                .part("spec.nodeAffinity.required", "requireNodes", SchedulingWords::matches);
        String name = read.text("spec.claimRef.name");
        String namespace = read.text("spec.claimRef.namespace");
        if (name != null && namespace != null && read.has("spec.claimRef.kind")) {
            phrase.say("reservedFor", references.claim(name, namespace), namespace);
        }
        return phrase;
    }

    /** How a claim starts: as an object of its own or as a template. */
    private interface Start {
        Phrase of(Factory factory) throws Unsaid;
    }

    /** A factory, and what it takes after the name. */
    private record Factory(String factory, List<Object> arguments) {
        Factory(String factory, Object... arguments) {
            this(factory, List.of(arguments));
        }
    }
}
