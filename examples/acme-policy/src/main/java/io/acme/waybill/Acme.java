package io.acme.waybill;

import dev.waybill.kind.Deployment;
import dev.waybill.presets.CompanyNamespace;
import dev.waybill.presets.CompanyPolicy;
import dev.waybill.presets.check.CheckImages;
import dev.waybill.rule.RuleSet;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** What Acme has decided for all its apps; what is not here is as Waybill has it. */
public final class Acme {
    /** Where all images come from; Docker Hub is mirrored in its folder {@code hub}. */
    public static final String REGISTRY = "registry.acme.io";

    /** The company's policy: {@code POLICY.manifest(..)} for apps, {@code POLICY.platform()} for the cluster. */
    public static final CompanyPolicy POLICY = CompanyPolicy.standard()
            .registries(REGISTRY)
            .checkImages(CheckImages.mirroredAt(REGISTRY + "/hub"))
            .nodeGroupLabel("acme.io/node-group")
            .nodeGroupTaint("acme.io/node-group")
            .ownerLabel("acme.io/owner")
            .runAsUser(10_001)
            // The slowest payment provider answers within 40 s.
            .drainFor(Duration.ofSeconds(45))
            .provisioners("ebs.csi.aws.com")
            .namespaces("shop")
            .namespace(CompanyNamespace.of("reports").room(Cpu.cores(16), Memory.gibibytes(64)))
            .debuggers("acme:sre")
            .policy(new LogFormat())
            .rules(RuleSet.recommended().raise("image-tag").and(AlertContact.RULE));

    private Acme() {}

    /**
     * Says where the alerts of a server go, for {@code serverApp(..).deployment(alertsTo("#orders-alerts"))}; the rule {@code
     * alert-contact} asks for it.
     *
     * @param contact a channel, or the address of a rota
     */
    public static UnaryOperator<Deployment> alertsTo(String contact) {
        return AlertContact.named(contact);
    }
}
