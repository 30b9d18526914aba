package dev.waybill.presets;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.CronJob;
import dev.waybill.kind.CustomResource;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.HorizontalPodAutoscaler;
import dev.waybill.kind.Ingress;
import dev.waybill.kind.Job;
import dev.waybill.kind.NetworkPolicy;
import dev.waybill.kind.PersistentVolumeClaim;
import dev.waybill.kind.PodDisruptionBudget;
import dev.waybill.kind.Role;
import dev.waybill.kind.RoleBinding;
import dev.waybill.kind.Secret;
import dev.waybill.kind.Service;
import dev.waybill.kind.ServiceAccount;
import dev.waybill.kind.Workload;
import dev.waybill.value.NameSyntax;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

final class IdentityPolicy extends Described implements AppPolicy {
    private static final String VERSION = "app.kubernetes.io/version";
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final String PART_OF = "app.kubernetes.io/part-of";
    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    IdentityPolicy() {
        super(
                "identity",
                "a ServiceAccount of the app's own without a token, and the recommended labels on every object",
                "What an app may do is decided for it alone, and whoever meets one of its objects sees what it belongs to.",
                "https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/");
    }

    @Override
    public Draft apply(Draft draft) {
        ServiceAccount account = ServiceAccount.of(draft.name()).withoutToken();
        Map<String, String> labels = labels(draft);
        Draft identified = draft.workload(new WorkloadEdit() {
                    @Override
                    public <W extends Workload<W, ?>> W edit(W workload) {
                        W known = workload.serviceAccount(account).withoutServiceAccountToken();
                        for (Map.Entry<String, String> label : labels.entrySet()) {
                            known = known.podLabel(label.getKey(), label.getValue());
                        }
                        return known;
                    }
                })
                .add(account);
        return owned(labelled(identified, labels));
    }

    private static Draft owned(Draft draft) {
        Optional<Setting<App.Owner>> owner = draft.settings().last(App.Owner.class);
        if (owner.isEmpty()) {
            return draft;
        }
        String key = draft.company().values().ownerLabel.orElse("owner");
        String name = owner.get().value().name();
        return owner.get()
                .origin()
                .during(() -> labelled(
                        draft.workload(new WorkloadEdit() {
                            @Override
                            public <W extends Workload<W, ?>> W edit(W workload) {
                                return workload.podLabel(key, name);
                            }
                        }),
                        Map.of(key, name)));
    }

    private static Map<String, String> labels(Draft draft) {
        CompanyValues values = draft.company().values();
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Policies.NAME_LABEL, draft.name());
        draft.app().image().tag().filter(NameSyntax.LABEL_VALUE::accepts).ifPresent(tag -> labels.put(VERSION, tag));
        labels.put(COMPONENT, draft.isServer() ? "server" : "batch");
        values.partOf.ifPresent(product -> labels.put(PART_OF, product));
        labels.put(MANAGED_BY, "waybill");
        return labels;
    }

    private static Draft labelled(Draft draft, Map<String, String> labels) {
        return draft.change(Deployment.class, each -> each.labels(labels))
                .change(Job.class, each -> each.labels(labels))
                .change(CronJob.class, each -> each.labels(labels).job(job -> job.labels(labels)))
                .change(Service.class, each -> each.labels(labels))
                .change(HorizontalPodAutoscaler.class, each -> each.labels(labels))
                .change(PodDisruptionBudget.class, each -> each.labels(labels))
                .change(NetworkPolicy.class, each -> each.labels(labels))
                .change(ConfigMap.class, each -> each.labels(labels))
                .change(Secret.class, each -> each.labels(labels))
                .change(Ingress.class, each -> each.labels(labels))
                .change(PersistentVolumeClaim.class, each -> each.labels(labels))
                .change(Role.class, each -> each.labels(labels))
                .change(RoleBinding.class, each -> each.labels(labels))
                .change(CustomResource.class, each -> each.labels(labels))
                .change(ServiceAccount.class, each -> each.labels(labels));
    }
}
