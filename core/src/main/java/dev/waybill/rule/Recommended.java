package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;

/** All rules that Waybill brings, in the order in which docs/rules.md lists them. */
final class Recommended {
    static final RuleSet RULES = RuleSet.of(all());
    static final RuleSet STRICT = RULES.and(optional().toArray(new Rule[0]));

    private Recommended() {}

    private static List<Rule> all() {
        List<Rule> all = new ArrayList<>();
        all.addAll(TextRules.rules());
        all.addAll(ApiGroup.rules());
        all.addAll(ImageRules.rules());
        all.addAll(VersionRules.rules());
        all.addAll(PodRules.rules());
        all.addAll(PortRules.rules());
        all.addAll(MountRules.rules());
        all.addAll(ShutdownRules.rules());
        all.addAll(LoadBalancerRules.rules());
        all.addAll(ProbeRules.rules());
        all.addAll(ReplicaRules.rules());
        all.addAll(DisruptionRules.rules());
        all.addAll(AutoscalerRules.rules());
        all.addAll(MetricRules.rules());
        all.addAll(JobRules.rules());
        all.addAll(SharedClaimRules.rules());
        all.addAll(StatefulSetRules.rules());
        all.addAll(LimitRangeRules.rules());
        all.addAll(QuotaRules.rules());
        all.addAll(PlaceholderRules.rules());
        all.addAll(ReferenceRules.rules());
        all.addAll(ClaimRules.rules());
        all.addAll(ProvisionerRules.rules());
        all.addAll(StorageParameterRules.rules());
        all.addAll(CredentialRules.rules());
        all.addAll(LoginRules.rules());
        all.addAll(EnvNameRules.rules());
        all.addAll(ImageEnvRules.rules());
        all.addAll(SetRules.rules());
        all.addAll(PriorityRules.rules());
        all.addAll(ConfigRestartRules.rules());
        all.addAll(CustomResourceRules.rules());
        all.addAll(ResourceRules.rules());
        all.addAll(QuantityRules.rules());
        all.addAll(JvmRules.rules());
        all.addAll(PodSecurityRules.rules());
        all.addAll(UserRules.rules());
        all.addAll(RbacRules.rules());
        all.addAll(ServiceRules.rules());
        all.addAll(ServicePortRules.rules());
        all.addAll(NodePortRules.rules());
        all.addAll(IngressRules.rules());
        all.addAll(IngressTlsRules.rules());
        all.addAll(NetworkPolicyRules.rules());
        all.addAll(InitWaitRules.rules());
        all.addAll(ServiceReferenceRules.rules());
        all.addAll(ServiceLinkRules.rules());
        return all;
    }

    /** Rules that most manifests break: right as the aim of a team, and noise for everyone else. */
    private static List<Rule> optional() {
        List<Rule> optional =
                new ArrayList<>(List.of(ImageRules.digest(), ResourceRules.set(), PodSecurityRules.restricted()));
        optional.addAll(HardeningRules.optional());
        optional.add(NetworkPolicyRules.missing());
        return optional;
    }
}
