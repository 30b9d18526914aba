package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressTLS;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the objects of a set have to do with each other: every reference that the rules follow, for a picture. */
public final class Links {
    private final ObjectSet set;
    private final List<Link> found = new ArrayList<>();
    private final IdentityHashMap<HasMetadata, Set<List<Object>>> seen = new IdentityHashMap<>();

    private Links(ObjectSet set) {
        this.set = set;
    }

    /** Returns the references of a set's objects, each once, by subject and then in the order of the set. */
    public static List<Link> of(ObjectSet set) {
        Links links = new Links(set);
        links.routes();
        links.services();
        links.scalers();
        links.selectors();
        links.pods();
        links.storage();
        links.bindings();
        links.makers();
        return List.copyOf(links.found);
    }

    private void routes() {
        Services services = set.derived().services();
        for (IngressRoutes.Route route : IngressRoutes.of(set).all()) {
            String namespace = ObjectSet.namespace(route.ingress());
            Optional<HasMetadata> target =
                    services.find(namespace, route.service()).map(ServiceView::object);
            add(route.ingress(), "routes to", new ObjectName("Service", namespace, route.service()), target);
        }
        for (Ingress ingress : set.objects(Ingress.class)) {
            if (ingress.getSpec() != null) {
                for (IngressTLS tls : Given.items(ingress.getSpec().getTls())) {
                    add(ingress, "serves with", "Secret", Given.text(tls.getSecretName()));
                }
            }
        }
    }

    private void services() {
        for (ServiceView service : set.derived().services().all()) {
            selected(service.object(), "selects", set.selected(service.namespace(), service.selector()));
        }
        for (StatefulSet each : set.objects(StatefulSet.class)) {
            if (each.getSpec() != null) {
                add(each, "is named by", "Service", Given.text(each.getSpec().getServiceName()));
            }
        }
    }

    private void scalers() {
        for (Scaler scaler : set.derived().scalers().all()) {
            add(scaler.object(), "scales", scaler.kind(), scaler.name());
        }
    }

    private void selectors() {
        for (PodDisruptionBudget each : set.objects(PodDisruptionBudget.class)) {
            if (each.getSpec() != null) {
                selected(each, "protects", each.getSpec().getSelector());
            }
        }
        for (NetworkPolicy each : set.objects(NetworkPolicy.class)) {
            if (each.getSpec() != null) {
                selected(each, "guards", each.getSpec().getPodSelector());
            }
        }
    }

    private void pods() {
        for (Reference each : set.derived().configs().references()) {
            add(each, isVolume(each) ? "mounts" : "reads");
        }
        for (Reference each : StorageReferences.mounted(set)) {
            add(each, "mounts");
        }
        for (Reference each : ConfigReferences.pullSecrets(set)) {
            add(each, "pulls with");
        }
        for (Reference each : ReferenceRules.accounts(set)) {
            // Every namespace has this one.
            if (!each.name().equals("default") || find(each).isPresent()) {
                add(each, "runs as");
            }
        }
        for (Workload workload : set.workloads()) {
            String name = Given.text(workload.spec().getPriorityClassName());
            add(workload.object(), "has priority", new ObjectName("PriorityClass", "", name));
        }
    }

    private boolean isVolume(Reference reference) {
        return set.workload(reference.from())
                .map(workload -> reference.path().startsWith(workload.at("volumes[")))
                .orElse(false);
    }

    private void storage() {
        for (StorageReferences.Claim claim : StorageReferences.claims(set)) {
            String words = claim.object() instanceof PersistentVolumeClaim ? "is made by" : "has claims made by";
            add(
                    claim.object(),
                    words,
                    new ObjectName("StorageClass", "", claim.className().name()));
        }
        for (PersistentVolumeClaim each : set.objects(PersistentVolumeClaim.class)) {
            if (each.getSpec() != null) {
                String name = Given.text(each.getSpec().getVolumeName());
                add(each, "is bound to", new ObjectName(ObjectSet.kind(PersistentVolume.class), "", name));
            }
        }
    }

    private void bindings() {
        for (RoleBinding each : set.objects(RoleBinding.class)) {
            binding(each, each.getRoleRef(), each.getSubjects());
        }
        for (ClusterRoleBinding each : set.objects(ClusterRoleBinding.class)) {
            binding(each, each.getRoleRef(), each.getSubjects());
        }
    }

    private void binding(HasMetadata binding, @Nullable RoleRef role, @Nullable List<Subject> subjects) {
        if (role != null) {
            String kind = Given.text(role.getKind());
            String namespace = kind.equals("ClusterRole") ? "" : ObjectSet.namespace(binding);
            add(binding, "grants", new ObjectName(kind, namespace, Given.text(role.getName())));
        }
        for (Subject subject : Given.items(subjects)) {
            String namespace = Given.text(subject.getNamespace());
            ObjectName name = new ObjectName(Given.text(subject.getKind()), namespace, Given.text(subject.getName()));
            add(binding, "to", name);
        }
    }

    private void makers() {
        for (GenericKubernetesResource each : set.objects(GenericKubernetesResource.class)) {
            SecretMakers.of(each).ifPresent(made -> add(each, "makes", ObjectSet.kind(Secret.class), made.name()));
        }
    }

    private void selected(HasMetadata from, String words, @Nullable LabelSelector selector) {
        selected(from, words, set.selected(ObjectSet.namespace(from), selector));
    }

    private void selected(HasMetadata from, String words, List<Workload> workloads) {
        for (Workload workload : workloads) {
            add(Link.to(workload.object(), words, from));
        }
    }

    private Optional<HasMetadata> find(Reference reference) {
        return set.find(reference.kind(), ObjectSet.namespace(reference.from()), reference.name());
    }

    private void add(Reference reference, String words) {
        add(reference.from(), words, reference.kind(), reference.name());
    }

    /** The one that is meant is in the same namespace. */
    private void add(HasMetadata from, String words, String kind, String name) {
        add(from, words, new ObjectName(kind, ObjectSet.namespace(from), name));
    }

    private void add(HasMetadata from, String words, ObjectName name) {
        add(from, words, name, set.find(name.kind(), name.namespace(), name.name()));
    }

    private void add(HasMetadata from, String words, ObjectName name, Optional<HasMetadata> target) {
        if (!name.name().isEmpty() && !name.kind().isEmpty()) {
            add(new Link(from, words, name, target));
        }
    }

    /** By identity: a fabric8 object equals every other one of the same content, and takes long to say so. */
    private void add(Link link) {
        ObjectName target = link.target().map(ObjectName::of).orElse(link.name());
        if (seen.computeIfAbsent(link.from(), from -> new HashSet<>()).add(List.of(link.words(), target))) {
            found.add(link);
        }
    }
}
