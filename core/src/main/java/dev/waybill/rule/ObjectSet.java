package dev.waybill.rule;

import dev.waybill.rule.api.ApiValidation;
import dev.waybill.rule.api.Cause;
import dev.waybill.value.KubernetesVersion;
import dev.waybill.value.Place;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects that are applied together, as rules see them: final fabric8 objects, indexed once by class, name and label.
 * Rules read them and change nothing. One set is for one thread at a time.
 */
public final class ObjectSet {
    private final List<Member> members;
    private final Set<String> existing;
    private final boolean closed;
    private final KubernetesVersion target;
    private final List<TextProblem> problems;

    private final List<HasMetadata> objects;
    private final IdentityHashMap<HasMetadata, Member> byObject = new IdentityHashMap<>();
    private final Map<Class<?>, List<HasMetadata>> byClass = new HashMap<>();
    private final NameIndex byName = new NameIndex();
    private final List<Workload> workloads;
    private final List<PodContainer> containers;
    private final LabelIndex labels = new LabelIndex();
    private final IdentityHashMap<HasMetadata, Workload> workloadOf = new IdentityHashMap<>();
    private Derived derived = new Derived(this);
    private @Nullable Map<String, List<ApiFinding>> causes;

    /** A cause with the object that it was found on. */
    record ApiFinding(HasMetadata object, Cause cause) {}

    private ObjectSet(
            List<Member> members,
            Set<String> existing,
            boolean closed,
            KubernetesVersion target,
            List<TextProblem> problems) {
        this.members = List.copyOf(members);
        this.existing = Set.copyOf(existing);
        this.closed = closed;
        this.target = target;
        this.problems = List.copyOf(problems);
        List<HasMetadata> all = new ArrayList<>();
        List<Workload> makers = new ArrayList<>();
        List<PodContainer> made = new ArrayList<>();
        for (Member member : members) {
            all.add(member.model());
            Workload workload = index(member);
            if (workload != null) {
                makers.add(workload);
                made.addAll(workload.containers());
            }
        }
        this.objects = List.copyOf(all);
        this.workloads = List.copyOf(makers);
        this.containers = List.copyOf(made);
    }

    /**
     * Puts objects together for a check.
     *
     * @param members the objects, in order
     * @param existing what is in the cluster already, each as {@code Kind/name}
     * @param closed whether every reference has to lead into the set, or to what exists
     * @param target the version of Kubernetes that the set is for
     * @param problems what was found while the objects were read
     */
    public static ObjectSet of(
            List<Member> members,
            Set<String> existing,
            boolean closed,
            KubernetesVersion target,
            List<TextProblem> problems) {
        return new ObjectSet(members, existing, closed, target, problems);
    }

    private @Nullable Workload index(Member member) {
        HasMetadata object = member.model();
        byObject.put(object, member);
        List<HasMetadata> alike = byClass.get(object.getClass());
        if (alike == null) {
            alike = new ArrayList<>();
            byClass.put(object.getClass(), alike);
        }
        alike.add(object);
        ObjectMeta metadata = object.getMetadata();
        if (metadata != null && metadata.getName() != null) {
            byName.add(object, namespace(object), metadata.getName());
        }
        Workload workload = Workload.of(object);
        if (workload != null) {
            workloadOf.put(object, workload);
            labels.add(workload);
        }
        return workload;
    }

    /**
     * The kind of the objects of a class. Those of fabric8's are named after it, which spares the first look at annotations:
     * it loads Jackson's databind, of which Waybill needs nothing else.
     */
    static String kind(Class<? extends HasMetadata> type) {
        return type.getName().startsWith("io.fabric8.kubernetes.api.model.")
                ? type.getSimpleName()
                : HasMetadata.getKind(type);
    }

    /** Returns the namespace of an object; empty when it names none. */
    public static String namespace(HasMetadata object) {
        ObjectMeta metadata = object.getMetadata();
        return metadata == null || metadata.getNamespace() == null ? "" : metadata.getNamespace();
    }

    /** Returns all objects, in order. */
    public List<HasMetadata> objects() {
        return objects;
    }

    /** Returns the objects of a fabric8 class, in order. */
    @SuppressWarnings("unchecked") // the list under a class holds objects of that class
    public <T extends HasMetadata> List<T> objects(Class<T> type) {
        return (List<T>) Collections.unmodifiableList(byClass.getOrDefault(type, List.of()));
    }

    /** Finds an object by its class, its namespace (empty for none, and for kinds without one) and its name. */
    public <T extends HasMetadata> Optional<T> find(Class<T> type, String namespace, String name) {
        HasMetadata found = byName.find(kind(type), namespace, name);
        return found != null && type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
    }

    /** Finds an object by its kind, its namespace (empty for none, and for kinds without one) and its name. */
    public Optional<HasMetadata> find(String kind, String namespace, String name) {
        return Optional.ofNullable(byName.find(kind, namespace, name));
    }

    /** Returns everything that makes pods, in order: workloads, jobs and bare pods. */
    public List<Workload> workloads() {
        return workloads;
    }

    /** All containers of all workloads, in order, init containers included. */
    List<PodContainer> containers() {
        return containers;
    }

    /** Returns the pods that an object makes; empty when it makes none. */
    public Optional<Workload> workload(HasMetadata object) {
        return Optional.ofNullable(workloadOf.get(object));
    }

    /** Returns the workloads of a namespace whose pods have all these labels; none for no labels. */
    public List<Workload> selected(String namespace, @Nullable Map<String, String> selector) {
        return labels.selected(namespace, selector == null ? Map.of() : selector);
    }

    /** Returns the workloads of a namespace whose pods the selector picks; all of them for an empty one. */
    public List<Workload> selected(String namespace, @Nullable LabelSelector selector) {
        return labels.selected(namespace, selector);
    }

    /** Returns the version of Kubernetes that the set is for. */
    public KubernetesVersion target() {
        return target;
    }

    /** Tells whether somebody said that this object is in the cluster already. */
    public boolean exists(String kind, String name) {
        return existing.contains(kind + "/" + name);
    }

    /** Tells whether the set has an object of that class. */
    public boolean holds(Class<? extends HasMetadata> type) {
        return byClass.containsKey(type);
    }

    /**
     * Says how bad it is that {@code from} refers to something that is not in the set. It is an error where the set is known
     * to be whole: on objects of the DSL, on a closed set, and where the set holds others of the kind. Else the thing may well
     * be in the cluster, and it is a warning. Nothing is wrong with what exists.
     */
    public Optional<Severity> dangling(HasMetadata from, Class<? extends HasMetadata> type, String name) {
        if (exists(kind(type), name)) {
            return Optional.empty();
        }
        Member member = byObject.get(from);
        boolean whole = closed || holds(type) || (member != null && !member.open());
        return Optional.of(whole ? Severity.ERROR : Severity.WARNING);
    }

    /** Whether every reference has to lead into the set, or to what exists. */
    boolean isClosed() {
        return closed;
    }

    /** Whether the object was read or came through {@code raw(..)}, so that nobody chose its values from the DSL. */
    boolean isOpen(HasMetadata object) {
        Member member = byObject.get(object);
        return member == null || member.open();
    }

    Optional<Place> place(HasMetadata object, String path) {
        Member member = byObject.get(object);
        return member == null ? Optional.empty() : member.places().apply(path);
    }

    /** What several rules derive from the set. */
    Derived derived() {
        return derived;
    }

    /** Lets go of what was derived, because a finding keeps its set for as long as somebody keeps the finding. */
    void forgetDerived() {
        derived = new Derived(this);
    }

    List<TextProblem> problems() {
        return problems;
    }

    /** What the API server would say, by the id of the rule. Found in one walk, since its rules share the way. */
    List<ApiFinding> causes(String rule) {
        Map<String, List<ApiFinding>> known = causes;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Member member : members) {
                for (Cause cause : ApiValidation.causes(member.model(), target)) {
                    known.computeIfAbsent(cause.rule().id(), id -> new ArrayList<>())
                            .add(new ApiFinding(member.model(), cause));
                }
            }
            causes = known;
        }
        return known.getOrDefault(rule, List.of());
    }
}
