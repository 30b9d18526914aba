package dev.waybill.presets;

import dev.waybill.kind.LimitRange;
import dev.waybill.kind.Namespace;
import dev.waybill.kind.ResourceQuota;
import dev.waybill.kind.quota.ContainerLimits;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Reason;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.NameSyntax;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A namespace of a company and what its apps may use together. Immutable. {@link CompanyPolicy#platform()} makes of it a
 * Namespace, a LimitRange and a ResourceQuota, which are all called as it is:
 *
 * <ul>
 *   <li>A container that says nothing requests 250m of CPU and 64Mi, and is limited to 500m and 128Mi (tip 10): also the
 *       debug container in a copy of a pod.
 *   <li>A container has at most 8 CPUs and 16Gi, so that a slip in a unit does not ask for a whole node.
 *   <li>All pods together have {@link #room}, 100 pods and 500Gi of disks.
 * </ul>
 */
@CheckReturnValue
public final class CompanyNamespace {
    // Eight servers of four pods with 1 CPU and 2Gi each, and of each the fifth pod while it is updated.
    private static final Cpu CPU = Cpu.cores(40);
    private static final Memory MEMORY = Memory.gibibytes(80);
    private static final int PODS = 100;
    private static final Memory DISKS = Memory.gibibytes(500);

    private static final String SECURITY =
            "A pod that asks for more than the company's level of security is refused before it runs.";
    private static final String LIMITS =
            "A container that says nothing gets little, and one that says too much is refused: neither hurts its neighbours.";
    private static final String QUOTA = "One namespace that goes wrong must not take the room of all others.";

    private final String name;
    private final Cpu cpu;
    private final Memory memory;
    private final UnaryOperator<Namespace> namespace;
    private final UnaryOperator<LimitRange> limitRange;
    private final UnaryOperator<ResourceQuota> quota;

    private CompanyNamespace(
            String name,
            Cpu cpu,
            Memory memory,
            UnaryOperator<Namespace> namespace,
            UnaryOperator<LimitRange> limitRange,
            UnaryOperator<ResourceQuota> quota) {
        this.name = name;
        this.cpu = cpu;
        this.memory = memory;
        this.namespace = namespace;
        this.limitRange = limitRange;
        this.quota = quota;
    }

    /** Makes a namespace with the room that is the default. The name is a DNS label; {@code kube-..} belongs to Kubernetes. */
    public static CompanyNamespace of(String name) {
        NameSyntax.DNS_LABEL.check("company namespace", name);
        if (name.startsWith("kube-")) {
            throw new IllegalArgumentException("company namespace '" + name
                    + "': names that start with 'kube-' belong to Kubernetes, whose pods need more than the level of"
                    + " security and the quota allow. Choose another.");
        }
        return new CompanyNamespace(name, CPU, MEMORY, made -> made, made -> made, made -> made);
    }

    /**
     * Gives all pods of the namespace so much to request together. The limits of CPU are {@link CompanyPolicy#cpuLimit} times
     * that, and those of memory the same. Default: 40 CPUs and 80Gi, which is eight servers of four pods with 1 CPU and 2Gi,
     * and the fifth pod of each while it is updated. A repeat replaces.
     */
    public CompanyNamespace room(Cpu cpu, Memory memory) {
        return new CompanyNamespace(name, cpu, memory, namespace, limitRange, quota);
    }

    /** Changes the Namespace that is made of it. Repeats add up. */
    public CompanyNamespace namespace(UnaryOperator<Namespace> change) {
        return new CompanyNamespace(name, cpu, memory, after(namespace, change), limitRange, quota);
    }

    /** Changes the LimitRange that is made of it; limits of the same type replace those above. Repeats add up. */
    public CompanyNamespace limitRange(UnaryOperator<LimitRange> change) {
        return new CompanyNamespace(name, cpu, memory, namespace, after(limitRange, change), quota);
    }

    /** Changes the ResourceQuota that is made of it. Repeats add up. */
    public CompanyNamespace quota(UnaryOperator<ResourceQuota> change) {
        return new CompanyNamespace(name, cpu, memory, namespace, limitRange, after(quota, change));
    }

    private static <T> UnaryOperator<T> after(UnaryOperator<T> first, UnaryOperator<T> then) {
        return made -> then.apply(first.apply(made));
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    Namespace namespace(SecurityLevel level, String version, Origin line) {
        return namespace.apply(because(line, "pod-security", SECURITY).during(() -> {
            Namespace made = Namespace.of(name);
            for (String mode : List.of("enforce", "audit", "warn")) {
                made = made.label("pod-security.kubernetes.io/" + mode, level.label())
                        .label("pod-security.kubernetes.io/" + mode + "-version", version);
            }
            return made;
        }));
    }

    LimitRange limitRange(Origin line) {
        return limitRange.apply(because(line, "limit-range", LIMITS)
                .during(() -> LimitRange.of(
                                name,
                                ContainerLimits.of()
                                        .max(Cpu.cores(8), Memory.gibibytes(16))
                                        .defaultLimit(Cpu.millicores(500), Memory.mebibytes(128))
                                        .defaultRequest(Cpu.millicores(250), Memory.mebibytes(64)))
                        .namespace(name)));
    }

    ResourceQuota quota(int cpuLimit, Origin line) {
        return quota.apply(because(line, "quota", QUOTA)
                .during(() -> ResourceQuota.of(name)
                        .namespace(name)
                        .requests(cpu, memory)
                        .limits(ResourcesPolicy.times(cpu, cpuLimit), memory)
                        .pods(PODS)
                        .storage(DISKS)));
    }

    private static Origin because(Origin line, String policy, String why) {
        return line.because(new Reason(policy, why));
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
