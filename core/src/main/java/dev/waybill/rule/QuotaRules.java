package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules about what the ResourceQuotas of the set leave room for. */
final class QuotaRules implements Check {
    private QuotaRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "surge-exceeds-quota",
                                "The pods of a namespace, and those that an update adds, fit into its quota.",
                                new QuotaRules())
                        .in(RuleGroup.REFERENCE)
                        .because(
                                "Pods above the quota are refused, which shows in events only: too few run, or an update stands still."),
                Rule.error(
                                "quota-needs-resources",
                                "Containers name the resources that a quota of their namespace counts.",
                                new QuotaRules())
                        .in(RuleGroup.REFERENCE)
                        .because(
                                "Where a quota counts a resource, the API server refuses each pod that does not name it."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "surge-exceeds-quota" -> surge(set, found);
            case "quota-needs-resources" -> needs(set, found);
            default -> throw found.unknownRule();
        }
    }

    /** Quotas by namespace. One with scopes counts some pods only. */
    private static Map<String, List<ResourceQuota>> quotas(ObjectSet set) {
        Map<String, List<ResourceQuota>> quotas = new HashMap<>();
        for (ResourceQuota quota : set.objects(ResourceQuota.class)) {
            if (quota.getSpec() != null
                    && quota.getSpec().getScopeSelector() == null
                    && Given.items(quota.getSpec().getScopes()).isEmpty()) {
                quotas.computeIfAbsent(ObjectSet.namespace(quota), namespace -> new ArrayList<>())
                        .add(quota);
            }
        }
        return quotas;
    }

    private static void surge(ObjectSet set, Findings found) {
        Map<String, List<ResourceQuota>> quotas = quotas(set);
        if (quotas.isEmpty()) {
            return;
        }
        Scalers scalers = set.derived().scalers();
        DefaultedResources resources = new DefaultedResources(set);
        Map<String, List<Workload>> running = new HashMap<>();
        for (Workload workload : set.workloads()) {
            if (Rollout.isScalable(workload) || workload.kind().equals("Pod")) {
                running.computeIfAbsent(workload.namespace(), namespace -> new ArrayList<>())
                        .add(workload);
            }
        }
        quotas.forEach((namespace, list) -> {
            List<Workload> workloads = running.getOrDefault(namespace, List.of());
            for (ResourceQuota quota : list) {
                Given.entries(quota.getSpec().getHard())
                        .forEach((name, hard) -> room(quota, name, hard, workloads, scalers, resources, found));
            }
        });
    }

    private static void room(
            ResourceQuota quota,
            String name,
            Quantity hard,
            List<Workload> workloads,
            Scalers scalers,
            DefaultedResources resources,
            Findings found) {
        BigDecimal most = DefaultedResources.amount(hard);
        if (most == null) {
            return;
        }
        BigDecimal total = BigDecimal.ZERO;
        Map<Workload, BigDecimal> pods = new HashMap<>();
        for (Workload workload : workloads) {
            BigDecimal pod = PodAmount.of(workload, name, resources);
            if (pod == null) {
                return;
            }
            pods.put(workload, pod);
            total = total.add(pod.multiply(BigDecimal.valueOf(Rollout.replicas(workload, scalers))));
        }
        String path = "spec.hard[" + name + "]";
        if (total.compareTo(most) > 0) {
            found.add(
                    quota,
                    path,
                    "it allows " + hard + ", but the pods of the set come to " + AmountText.of(total) + ".",
                    "Raise it, or run fewer or smaller pods.");
            return;
        }
        for (Workload workload : workloads) {
            if (workload.object() instanceof Deployment deployment) {
                int replicas = Rollout.replicas(workload, scalers);
                BigDecimal more = pods.getOrDefault(workload, BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(Rollout.surge(deployment, replicas)));
                BigDecimal sum = total.add(more);
                if (sum.compareTo(most) > 0) {
                    surge(quota, path, hard, deployment, replicas, total, more, found);
                }
            }
        }
    }

    private static void surge(
            ResourceQuota quota,
            String path,
            Quantity hard,
            Deployment deployment,
            int replicas,
            BigDecimal total,
            BigDecimal more,
            Findings found) {
        String problem = "it allows " + hard + " and the pods of the set come to " + AmountText.of(total)
                + ", but an update of " + ObjectName.of(deployment) + " adds " + AmountText.of(more) + " for a while.";
        String fix = "Raise it to " + AmountText.of(total.add(more)) + ", or lower maxSurge.";
        // With a pod that may be missing the update goes on, only slower.
        if (Rollout.unavailable(deployment, replicas) > 0) {
            found.warn(quota, path, problem, fix);
        } else {
            found.add(quota, path, problem, fix);
        }
    }

    private static void needs(ObjectSet set, Findings found) {
        Map<String, List<ResourceQuota>> quotas = quotas(set);
        if (quotas.isEmpty()) {
            return;
        }
        DefaultedResources resources = new DefaultedResources(set);
        for (Workload workload : set.workloads()) {
            for (ResourceQuota quota : quotas.getOrDefault(workload.namespace(), List.of())) {
                for (String name : Given.entries(quota.getSpec().getHard()).keySet()) {
                    needs(workload, quota, name, set, resources, found);
                }
            }
        }
    }

    private static void needs(
            Workload workload,
            ResourceQuota quota,
            String name,
            ObjectSet set,
            DefaultedResources resources,
            Findings found) {
        PodAmount.Counted counted = PodAmount.Counted.of(name);
        if (counted == null || workload.spec().getResources() != null) {
            return;
        }
        // A LimitRange that is in the cluster may fill in what is missing.
        boolean whole = set.dangling(quota, LimitRange.class, "").orElse(Severity.WARNING) == Severity.ERROR;
        for (PodContainer container : workload.containers()) {
            Map<String, Quantity> given = counted.limit() ? resources.limits(container) : resources.requests(container);
            if (!given.containsKey(counted.resource())) {
                String path =
                        container.at("resources." + (counted.limit() ? "limits." : "requests.") + counted.resource());
                String problem = ObjectName.of(quota) + " counts " + name + ", but container '" + container.name()
                        + "' names none.";
                String fix = "Name it, or add a LimitRange with a default.";
                if (whole) {
                    found.add(workload.object(), path, problem, fix);
                } else {
                    found.warn(workload.object(), path, problem, fix);
                }
            }
        }
    }
}
