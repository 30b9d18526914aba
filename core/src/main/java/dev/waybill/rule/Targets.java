package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where references lead: the objects of a set by class and name, with the namespaces they are in. */
final class Targets {
    private final ObjectSet set;
    private final Map<Class<?>, Map<String, Set<String>>> namespaces = new HashMap<>();
    private final Map<String, Optional<String>> near = new HashMap<>();
    private @Nullable Set<String> texts;
    private @Nullable Set<String> textsOfOthers;
    private @Nullable List<MadeSecret> made;

    Targets(ObjectSet set) {
        this.set = set;
    }

    /** The object that is meant, in the namespace of the one that refers to it. */
    Optional<? extends HasMetadata> find(Reference reference) {
        return set.find(reference.type(), ObjectSet.namespace(reference.from()), reference.name());
    }

    /** The Secrets that operators make from objects of the set, and that are meant: mostly one or none. */
    List<MadeSecret> made(Reference reference) {
        List<MadeSecret> meant = new ArrayList<>();
        if (reference.type() == Secret.class) {
            String namespace = ObjectSet.namespace(reference.from());
            for (MadeSecret each : made()) {
                if (each.isAt(namespace, reference.name())) {
                    meant.add(each);
                }
            }
        }
        return meant;
    }

    /** The namespaces in which the set has an object of that class and name, or what makes it. */
    Set<String> namespaces(Reference reference) {
        return byName(reference.type()).getOrDefault(reference.name(), Set.of());
    }

    private Map<String, Set<String>> byName(Class<? extends HasMetadata> type) {
        Map<String, Set<String>> names = namespaces.get(type);
        if (names == null) {
            names = new HashMap<>();
            for (HasMetadata object : set.objects(type)) {
                add(ObjectName.of(object).name(), ObjectSet.namespace(object), names);
            }
            if (type == Secret.class) {
                for (MadeSecret each : made()) {
                    if (!each.annotated()) {
                        add(each.name(), each.namespace(), names);
                    }
                }
            }
            namespaces.put(type, names);
        }
        return names;
    }

    private static void add(String name, String namespace, Map<String, Set<String>> names) {
        Set<String> in = names.get(name);
        if (in == null) {
            in = new TreeSet<>();
            names.put(name, in);
        }
        in.add(namespace);
    }

    /**
     * Reports a reference that leads to nothing. Silent where the set has the object, or what makes it, in another namespace,
     * which is another rule's, and where a custom resource of the set names it: what works for that resource may well make it.
     */
    void report(Reference reference, Findings found, String consequence, String factory) {
        Optional<Severity> severity = severity(reference);
        if (severity.isPresent()) {
            report(reference, severity.get(), found, consequence, factory);
        }
    }

    /** How bad it is that a reference leads to nothing; empty where it leads somewhere, or may do. */
    Optional<Severity> severity(Reference reference) {
        if (reference.optional()
                || reference.name().isEmpty()
                || !namespaces(reference).isEmpty()
                || texts(reference.type()).contains(reference.name())) {
            return Optional.empty();
        }
        return set.dangling(reference.from(), reference.type(), reference.name());
    }

    void report(Reference reference, Severity severity, Findings found, String consequence, String factory) {
        String problem = "no " + reference.target() + " is in the set" + consequence + ".";
        String fix = near(reference)
                .map(name -> "Did you mean '" + name + "'?")
                .orElse("Add it, or say that it exists: alongside(" + factory + "(\"" + reference.name() + "\")).");
        if (severity == Severity.ERROR) {
            found.add(reference.from(), reference.path(), problem, fix);
        } else {
            found.warn(reference.from(), reference.path(), problem, fix);
        }
    }

    /** The nearest name of the set, of an object that the reference could reach. */
    private Optional<String> near(Reference reference) {
        String namespace = ObjectSet.namespace(reference.from());
        return near.computeIfAbsent(
                reference.target() + " in " + namespace,
                key -> Closest.to(reference.name(), names(reference, namespace)));
    }

    private Collection<String> names(Reference reference, String namespace) {
        Collection<String> names = new TreeSet<>();
        byName(reference.type()).forEach((name, in) -> {
            if (in.contains(namespace) || in.contains("")) {
                names.add(name);
            }
        });
        return names;
    }

    private List<MadeSecret> made() {
        List<MadeSecret> known = made;
        if (known == null) {
            known = new ArrayList<>();
            for (GenericKubernetesResource resource : set.objects(GenericKubernetesResource.class)) {
                SecretMakers.of(resource).filter(each -> !each.name().isEmpty()).ifPresent(known::add);
            }
            made = known;
        }
        return known;
    }

    /**
     * Every text in the custom resources of the set, since an operator may make what one names. Where it is known which Secret
     * a resource makes, its other texts are no Secrets.
     */
    private Set<String> texts(Class<? extends HasMetadata> type) {
        boolean secret = type == Secret.class;
        Set<String> known = secret ? textsOfOthers : texts;
        if (known == null) {
            known = new HashSet<>();
            for (GenericKubernetesResource resource : set.objects(GenericKubernetesResource.class)) {
                Optional<MadeSecret> maker = secret ? SecretMakers.of(resource) : Optional.empty();
                if (maker.isPresent()) {
                    known.add(maker.get().name());
                } else if (isCustom(Given.text(resource.getApiVersion()))) {
                    known.add(ObjectName.of(resource).name());
                    collect(resource.getAdditionalProperties(), known);
                }
            }
            if (secret) {
                textsOfOthers = known;
            } else {
                texts = known;
            }
        }
        return known;
    }

    /** A group without a dot is Kubernetes' own: such an object is misspelt, and makes nothing. */
    private static boolean isCustom(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash > 0 && apiVersion.lastIndexOf('.', slash) > 0;
    }

    private static void collect(@Nullable Object value, Set<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> collect(each, texts));
        } else if (value instanceof Collection<?> list) {
            list.forEach(each -> collect(each, texts));
        }
    }
}
