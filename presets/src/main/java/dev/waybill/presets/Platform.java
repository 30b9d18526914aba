package dev.waybill.presets;

import dev.waybill.kind.DebugAccess;
import dev.waybill.kind.KubernetesObjects;
import dev.waybill.kind.PriorityClass;
import dev.waybill.kind.StorageClass;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.manifest.Manifest;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Reason;
import dev.waybill.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes the objects that the presets of a company refer to, and those that bound what its apps may do. */
final class Platform {
    private static final String STORAGE_CLASS = "ebs";
    private static final String DEBUGGERS = "debuggers";
    private static final String EXEC_RULE = "rbac-wildcards";

    private final CompanyValues values;
    private final Origin line;

    private Platform(CompanyValues values) {
        this.values = values;
        this.line = Origin.here();
    }

    static Manifest of(CompanyValues values, RuleSet rules) {
        Platform platform = new Platform(values);
        return platform.debuggable(Manifest.of(platform.objects().toArray(KubernetesObjects[]::new))
                .rules(rules)
                .label("app.kubernetes.io/managed-by", "waybill"));
    }

    private List<KubernetesObjects> objects() {
        List<KubernetesObjects> all = new ArrayList<>(priorities());
        all.addAll(storage());
        for (Setting<CompanyNamespace> each : values.namespaces) {
            CompanyNamespace namespace = each.value();
            String version = values.kubernetes.map(known -> "v" + known).orElse("latest");
            all.add(namespace.namespace(values.security, version, each.origin()));
            all.add(namespace.limitRange(each.origin()));
            all.add(namespace.quota(values.cpuLimit, each.origin()));
        }
        return all;
    }

    private List<PriorityClass> priorities() {
        return decided(
                "priority",
                "When room is short, servers go before batch jobs, which wait and never take the room of others.",
                () -> List.of(
                        PriorityClass.of(values.serverPriority.name(), values.serverPriority.value())
                                .description("Servers. They go before batch jobs, which make room for them."),
                        PriorityClass.of(values.batchPriority.name(), values.batchPriority.value())
                                .description("Batch jobs. They wait for room, and make it for servers.")
                                .neverPreempting()));
    }

    private List<StorageClass> storage() {
        if (!values.storageClasses.isEmpty()) {
            return values.storageClasses;
        }
        return decided(
                "storage",
                "A disk that is made before its pod has a node may be in a zone where the pod can't run.",
                () -> List.of(EbsStorage.gp3(STORAGE_CLASS, Provisioner.AWS_EBS)));
    }

    private <T> T decided(String policy, String why, Supplier<T> work) {
        return line.because(new Reason(policy, why)).during(work);
    }

    private Manifest debuggable(Manifest manifest) {
        if (values.debuggers.isEmpty()) {
            return manifest;
        }
        String group = values.debuggers.get();
        if (values.namespaces.isEmpty()) {
            throw new IllegalArgumentException("company debuggers '" + group
                    + "': they may debug in the company's namespaces, and it has none. Add namespaces(\"..\").");
        }
        Manifest result = manifest;
        for (Setting<CompanyNamespace> each : values.namespaces) {
            String namespace = each.value().name();
            result = result.and(decided(
                    "debug-access",
                    "A debug container reaches all that its pod reaches, so only those who are named may add one.",
                    () -> DebugAccess.of(DEBUGGERS, group).namespace(namespace)));
            if (values.checks(EXEC_RULE)) {
                result = result.waive(
                        EXEC_RULE,
                        namespace + "/Role/" + DEBUGGERS,
                        "The group '" + group + "' is meant to get a shell, for kubectl debug.");
            }
        }
        return result;
    }
}
