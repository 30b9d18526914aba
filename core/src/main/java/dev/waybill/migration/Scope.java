package dev.waybill.migration;

import dev.waybill.kind.CustomResourceDefinition;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.yaml.PlainTree;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects that are written together, each made when it is asked for: one that refers to another asks for that first. */
final class Scope {
    private static final Map<String, String> SHORT_KINDS = Map.of(
            "PersistentVolumeClaim", "Claim",
            "PersistentVolume", "Volume",
            "HorizontalPodAutoscaler", "Autoscaler",
            "PodDisruptionBudget", "DisruptionBudget",
            "CustomResourceDefinition", "Definition");

    private static final Set<String> WORKLOADS =
            Set.of("Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob");

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<Member> inOrder = new ArrayList<>();
    /** Workloads by namespace and the labels of their selector, and those that have none, as Jobs and Pods. */
    private final Map<List<Object>, List<Member>> bySelector = new HashMap<>();

    private final List<Member> withoutSelector = new ArrayList<>();
    private final @Nullable String commonNamespace;

    /** An object on its way from YAML to Java. */
    static final class Member {
        final HasMetadata model;
        final Fields read;
        final String method;
        private @Nullable Written written;
        private boolean isBeingWritten;

        Member(HasMetadata model, Fields read, String method) {
            this.model = model;
            this.read = read;
            this.method = method;
        }
    }

    /**
     * @param commonNamespace the namespace of the manifest, which was taken away from its objects; null where there is none
     */
    Scope(List<HasMetadata> models, Set<String> takenMethods, @Nullable String commonNamespace) {
        this.commonNamespace = commonNamespace;
        for (HasMetadata model : models) {
            Fields read = new Fields(PlainTree.written(model));
            Member member = new Member(model, read, JavaText.free(methodName(read), takenMethods));
            inOrder.add(member);
            if (WORKLOADS.contains(read.text("kind"))) {
                Object labels = read.at("spec.selector.matchLabels");
                if (labels == null) {
                    withoutSelector.add(member);
                } else {
                    List<Object> key = List.of(String.valueOf(read.text("metadata.namespace")), labels);
                    bySelector.computeIfAbsent(key, any -> new ArrayList<>()).add(member);
                }
            }
            members.putIfAbsent(
                    key(read.text("kind"), read.text("metadata.namespace"), read.text("metadata.name")), member);
        }
    }

    /** The name and what it is: {@code ordersClaim}, but {@code ordersService} for a Service {@code orders-service}. */
    private static String methodName(Fields read) {
        String name = JavaText.name(String.valueOf(read.at("metadata.name")));
        String kind = String.valueOf(read.at("kind"));
        String word = SHORT_KINDS.getOrDefault(kind, kind);
        return name.toLowerCase(Locale.ROOT).endsWith(word.toLowerCase(Locale.ROOT))
                ? name
                : JavaText.name(name + "-" + word);
    }

    List<Member> members() {
        return inOrder;
    }

    /** The object in Java; each is written once. */
    Written written(Member member) {
        Written known = member.written;
        if (known == null) {
            member.isBeingWritten = true;
            known = Written.of(member.model, member.read, this);
            member.written = known;
            member.isBeingWritten = false;
        }
        return known;
    }

    /** An object that is here, has this role, and does not refer back; null where there is none. */
    @Nullable
    Expression here(String kind, @Nullable String namespace, @Nullable String name, Class<?> type) {
        Member member = members.get(key(kind, namespace, name));
        if (member == null) {
            member = members.get(key(kind, null, name));
        }
        return member == null ? null : call(member, type);
    }

    /** An object as {@link #here}, which is in this namespace for sure. */
    @Nullable
    Expression in(String namespace, String kind, String name, Class<?> type) {
        Member member = members.get(key(kind, namespace, name));
        if (member == null && namespace.equals(commonNamespace)) {
            member = members.get(key(kind, null, name));
        }
        return member == null ? null : call(member, type);
    }

    private @Nullable Expression call(Member member, Class<?> type) {
        if (member.isBeingWritten) {
            return null;
        }
        Object value = written(member).value();
        return type.isInstance(value) ? new Expression(new Code.Call(null, member.method, List.of()), value) : null;
    }

    /** The definition of a kind that is here; null where there is none. */
    @Nullable
    Expression definition(String apiVersion, String kind) {
        for (Member member : inOrder) {
            Fields read = member.read;
            if (read.is("kind", "CustomResourceDefinition")
                    && read.is("spec.names.kind", kind)
                    && apiVersion.startsWith(read.text("spec.group") + "/")) {
                return call(member, CustomResourceDefinition.class);
            }
        }
        return null;
    }

    /** What selects these pods: the workload that is here, where it has just these labels to select by, else the labels. */
    List<Expression> selectables(Fields from, Map<String, Object> labels) throws Unsaid {
        List<Expression> all = new ArrayList<>();
        String namespace = String.valueOf(from.text("metadata.namespace"));
        List<Member> candidates = new ArrayList<>(bySelector.getOrDefault(List.of(namespace, labels), List.of()));
        candidates.addAll(withoutSelector);
        for (Member member : candidates) {
            if (!isStartedFirst(from, member)
                    && String.valueOf(member.read.text("metadata.namespace")).equals(namespace)
                    && isSelected(member.read, labels)) {
                Expression here = call(member, Selectable.class);
                if (here != null
                        && !(here.value() instanceof LabelSelector)
                        && ((Selectable) here.value())
                                .podSelector()
                                .matchLabels()
                                .equals(labels)) {
                    all.add(here);
                }
            }
        }
        Expression selector = SelectorWords.labels(labels);
        if (selector != null) {
            all.add(selector);
        }
        return all;
    }

    /** Tells whether a workload may select by these labels; what it is in Java says whether it does. */
    private static boolean isSelected(Fields workload, Map<String, Object> labels) {
        if (workload.has("spec.selector.matchLabels")) {
            return labels.equals(workload.at("spec.selector.matchLabels"));
        }
        String template = workload.is("kind", "CronJob")
                ? "spec.jobTemplate.spec.template."
                : workload.is("kind", "Job") ? "spec.template." : "";
        Map<String, Object> own = workload.entries(template + "metadata.labels");
        return !labels.isEmpty() && own.entrySet().containsAll(labels.entrySet());
    }

    /** A StatefulSet takes its Service, so that Service is made without it. */
    private static boolean isStartedFirst(Fields from, Member member) {
        return from.is("kind", "Service")
                && from.has("metadata.name")
                && member.read.is("spec.serviceName", String.valueOf(from.text("metadata.name")));
    }

    /** What selects these pods, as one expression: a workload that is here, or a selector. */
    Expression pods(Fields from, Fields labelSelector) throws Unsaid {
        if (labelSelector.map().keySet().equals(Set.of("matchLabels"))
                && !labelSelector.entries("matchLabels").isEmpty()) {
            return selectables(from, labelSelector.entries("matchLabels")).get(0);
        }
        return SelectorWords.selector(labelSelector);
    }

    private static String key(@Nullable String kind, @Nullable String namespace, @Nullable String name) {
        return kind + "/" + namespace + "/" + name;
    }
}
