package dev.waybill.presets;

import dev.waybill.kind.StorageClass;
import dev.waybill.presets.check.CheckImages;
import dev.waybill.rule.RuleSet;
import dev.waybill.value.KubernetesVersion;
import dev.waybill.value.Percent;
import dev.waybill.value.Range;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a {@link CompanyPolicy} holds, with the defaults. Changed only on a copy that nobody else has seen yet. */
final class CompanyValues {
    List<String> registries = List.of();
    CheckImages checkImages = CheckImages.official();
    String nodeGroupLabel = "node-group";
    String nodeGroupTaint = "node-group";
    String batchNodeGroup = "batch";
    Duration deregister = Duration.ofSeconds(10);
    Duration drain = Duration.ofSeconds(30);
    Duration startsWithin = Duration.ofMinutes(2);
    CompanyPolicy.Priority serverPriority = new CompanyPolicy.Priority("server", 1_000_000);
    CompanyPolicy.Priority batchPriority = new CompanyPolicy.Priority("batch", 1_000);
    Range scale = Range.between(2, 4);
    Percent scaleOnCpu = Percent.of(70);
    int cpuLimit = 2;
    OptionalLong runAsUser = OptionalLong.empty();
    Optional<String> ownerLabel = Optional.empty();
    Optional<String> partOf = Optional.empty();
    List<ServerPolicy> serverPolicies = List.of();
    List<BatchPolicy> batchPolicies = List.of();
    List<Setting<App.Removed>> removed = List.of();
    RuleSet rules = RuleSet.recommended();
    List<String> provisioners = List.of();
    Optional<KubernetesVersion> kubernetes = Optional.empty();
    SecurityLevel security = SecurityLevel.RESTRICTED;
    List<StorageClass> storageClasses = List.of();
    List<Setting<CompanyNamespace>> namespaces = List.of();
    Optional<String> debuggers = Optional.empty();

    boolean checks(String rule) {
        return rules.rules().stream().anyMatch(each -> each.id().equals(rule));
    }

    /** Refuses what no single decision shows. */
    void check() {
        if (batchPriority.value() >= serverPriority.value()) {
            throw new IllegalArgumentException("company batchPriority '" + batchPriority.name() + "' "
                    + batchPriority.value() + " and serverPriority '" + serverPriority.name() + "' "
                    + serverPriority.value() + ": servers go before batch jobs. Lower that of batch jobs to at most "
                    + (serverPriority.value() - 1L) + ", or raise that of servers.");
        }
        if (batchPriority.name().equals(serverPriority.name())) {
            throw new IllegalArgumentException("company batchPriority and serverPriority: both are named '"
                    + batchPriority.name() + "', and a PriorityClass has one value. Give one of them another name.");
        }
    }

    CompanyValues copy() {
        CompanyValues copy = new CompanyValues();
        copy.registries = registries;
        copy.checkImages = checkImages;
        copy.nodeGroupLabel = nodeGroupLabel;
        copy.nodeGroupTaint = nodeGroupTaint;
        copy.batchNodeGroup = batchNodeGroup;
        copy.deregister = deregister;
        copy.drain = drain;
        copy.startsWithin = startsWithin;
        copy.serverPriority = serverPriority;
        copy.batchPriority = batchPriority;
        copy.scale = scale;
        copy.scaleOnCpu = scaleOnCpu;
        copy.cpuLimit = cpuLimit;
        copy.runAsUser = runAsUser;
        copy.ownerLabel = ownerLabel;
        copy.partOf = partOf;
        copy.serverPolicies = serverPolicies;
        copy.batchPolicies = batchPolicies;
        copy.removed = removed;
        copy.rules = rules;
        copy.provisioners = provisioners;
        copy.kubernetes = kubernetes;
        copy.security = security;
        copy.storageClasses = storageClasses;
        copy.namespaces = namespaces;
        copy.debuggers = debuggers;
        return copy;
    }
}
