package dev.waybill.kind;

import dev.waybill.kind.config.ExistingSecret;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.DnsConfig;
import dev.waybill.kind.pod.DnsPolicy;
import dev.waybill.kind.pod.PodOs;
import dev.waybill.kind.pod.PodSecurity;
import dev.waybill.kind.pod.SeLinux;
import dev.waybill.kind.pod.SecurityProfile;
import dev.waybill.kind.pod.Shutdown;
import dev.waybill.kind.pod.WindowsSecurity;
import dev.waybill.kind.scheduling.NodeInclusion;
import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.kind.scheduling.PodNeighbours;
import dev.waybill.kind.scheduling.TaintEffect;
import dev.waybill.kind.scheduling.Toleration;
import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.scheduling.TopologySpread;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.kind.volume.Volume;
import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Duration;
import java.util.Map;

/** Sets everything on a pod that every workload can set, whether it makes sense together or not. */
public final class FullPods {
    private FullPods() {}

    public static <K extends Workload<K, M>, M extends HasMetadata> K full(K pods) {
        return scheduled(named(pods))
                .initContainer(Container.of("init", Image.of("busybox:1.37")).command("true"))
                .sidecar(Container.of("proxy", Image.of("envoy:1.36")))
                .container(Container.of("beside", Image.of("beside:1")))
                .container("beside", c -> c.shutdown(Shutdown.deregisterFor(Duration.ofSeconds(5))))
                .shutdown(Shutdown.deregisterFor(Duration.ofSeconds(5)).drainFor(Duration.ofSeconds(20)))
                .terminationGracePeriod(Duration.ofSeconds(40))
                .volume(Volume.of("unmounted", EmptyDir.of()));
    }

    private static <K extends Workload<K, M>, M extends HasMetadata> K named(K pods) {
        return pods.namespace("shop")
                .label("team", "shop")
                .labels(Map.of("tier", "web"))
                .annotation("acme.io/owner", "shop")
                .annotations(Map.of("acme.io/pager", "yes"))
                .finalizer("acme.io/keep")
                .podLabel("tier", "web")
                .podAnnotation("acme.io/checked", "on")
                .serviceAccount(() -> "shop")
                .withServiceAccountToken()
                .withoutServiceAccountToken()
                .imagePullSecret(new ExistingSecret("registry"))
                .security(PodSecurity.of()
                        .runAsUser(1000)
                        .runAsGroup(1000)
                        .runAsNonRoot()
                        .fsGroup(2000)
                        .changeGroupOnRootMismatch()
                        .supplementalGroup(3000)
                        .strictSupplementalGroups()
                        .seccomp(SecurityProfile.localhost("profiles/shop.json"))
                        .appArmor(SecurityProfile.localhost("shop"))
                        .seLinux(SeLinux.level("s0:c1,c2").user("u").role("r").type("t"))
                        .relabelRecursively()
                        .sysctl("net.core.somaxconn", "1024")
                        .windows(WindowsSecurity.of()
                                .runAsUserName("ContainerUser")
                                .gmsaCredentialSpecName("spec")
                                .gmsaCredentialSpec("{}")
                                .hostProcess()))
                .onHostNetwork()
                .withHostProcesses()
                .withHostIpc()
                .inUserNamespace()
                .sharedProcesses()
                .withoutServiceLinks()
                .dnsPolicy(DnsPolicy.NONE)
                .dnsConfig(DnsConfig.of()
                        .nameservers("10.0.0.10")
                        .searches("acme.io")
                        .option("ndots", "2")
                        .option("rotate"))
                .hostAlias("10.0.0.1", "db")
                .hostname("web")
                .hostnameOverride("web.acme.io")
                .subdomain("shop")
                .fullyQualifiedHostname()
                .os(PodOs.LINUX)
                .readinessGate("acme.io/registered")
                .resourceClaim("gpu", "gpu-0")
                .resourceClaimFrom("nic", "fast-nic")
                .podRequests(Cpu.cores(1), Memory.gibibytes(1))
                .podLimits(Cpu.cores(2), Memory.gibibytes(2));
    }

    private static <K extends Workload<K, M>, M extends HasMetadata> K scheduled(K pods) {
        LabelSelector others = LabelSelector.of("app", "cache")
                .in("tier", "web")
                .notIn("env", "dev")
                .exists("team")
                .doesNotExist("old");
        NodeMatch nodes = NodeMatch.labelled("disktype", "ssd")
                .and("arch", "amd64", "arm64")
                .andNot("zone", "c")
                .andHaving("gpu")
                .andLacking("old")
                .andMoreThan("cpus", 8)
                .andLessThan("cpus", 64);
        PodNeighbours neighbours = PodNeighbours.of(others, Topology.ZONE)
                .inNamespaces("shop")
                .inNamespaces(LabelSelector.of("team", "shop"))
                .matchLabelKeys("pod-template-hash")
                .mismatchLabelKeys("tenant");
        return pods.nodeSelector("pool", "shop")
                .requireNodes(nodes, NodeMatch.named("node-1"), NodeMatch.having("spare"))
                .preferNodes(10, NodeMatch.notLabelled("busy", "yes"))
                .requireNear(neighbours)
                .preferNear(20, neighbours)
                .requireAwayFrom(neighbours)
                .preferAwayFrom(30, neighbours)
                .tolerate(Toleration.taint("dedicated", "shop").effect(TaintEffect.NO_SCHEDULE))
                .tolerate(
                        Toleration.taint("flaky").effect(TaintEffect.NO_EXECUTE).evictAfter(Duration.ofMinutes(5)))
                .tolerate(Toleration.everyTaint())
                .spreadAcross(Topology.HOST)
                .spread(TopologySpread.of(Topology.ZONE, others)
                        .maxSkew(2)
                        .orDoNotSchedule()
                        .minDomains(3)
                        .matchLabelKeys("pod-template-hash")
                        .nodeAffinityPolicy(NodeInclusion.HONOR)
                        .nodeTaintsPolicy(NodeInclusion.IGNORE))
                .priority(() -> "server")
                .schedulerName("binpack")
                .runtimeClassName("gvisor")
                .nodeName("node-1")
                .schedulingGate("acme.io/quota")
                .schedulingGroup("ring")
                .evictionResponder("acme.io/drainer", 10);
    }
}
