package dev.waybill.kind.samples;

import dev.waybill.kind.config.ExistingConfigMap;
import dev.waybill.kind.config.ExistingSecret;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.ContainerSecurity;
import dev.waybill.kind.pod.Exec;
import dev.waybill.kind.pod.Grpc;
import dev.waybill.kind.pod.HttpGet;
import dev.waybill.kind.pod.ImagePullPolicy;
import dev.waybill.kind.pod.PodField;
import dev.waybill.kind.pod.ResizeRestart;
import dev.waybill.kind.pod.RestartPolicy;
import dev.waybill.kind.pod.RestartRule;
import dev.waybill.kind.pod.SeLinux;
import dev.waybill.kind.pod.SecurityProfile;
import dev.waybill.kind.pod.Shutdown;
import dev.waybill.kind.pod.Sleep;
import dev.waybill.kind.pod.TcpSocket;
import dev.waybill.kind.pod.TerminationMessagePolicy;
import dev.waybill.kind.pod.WindowsSecurity;
import dev.waybill.kind.storage.ClaimRef;
import dev.waybill.kind.volume.ClaimVolume;
import dev.waybill.kind.volume.ConfigMapVolume;
import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.kind.volume.Mount;
import dev.waybill.kind.volume.MountPropagation;
import dev.waybill.kind.volume.SecretVolume;
import dev.waybill.kind.volume.Volume;
import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.Port;
import dev.waybill.value.Quantity;
import java.time.Duration;
import java.util.Map;

/** Containers that together have every field set which a container of any workload can have. */
final class FullContainers {
    private static final Port HTTP = Port.of("http", 8080);
    private static final Port RPC = Port.of("rpc", 9090);
    private static final ExistingConfigMap CONFIG = new ExistingConfigMap("shop-config");
    private static final ExistingSecret SECRET = new ExistingSecret("shop-secret");

    private FullContainers() {}

    static Container first() {
        return process()
                .requests(Cpu.millicores(250), Memory.mebibytes(64))
                .requests("ephemeral-storage", Quantity.of("1Gi"))
                .limits(Cpu.millicores(500), Memory.mebibytes(128))
                .limits("nvidia.com/gpu", Quantity.of(1))
                .claim("gpu")
                .claim("nic", "rx")
                .resizePolicy("cpu", ResizeRestart.NOT_REQUIRED)
                .listensOn(HTTP, RPC)
                .listensOnHost(Port.of("metrics", 9100), 9100)
                .listensOnHost(Port.of("admin", 9200), 9200, "127.0.0.1")
                .startedWhen(TcpSocket.of(HTTP).host("localhost").probe())
                .readyWhen(HttpGet.of("/ready", HTTP)
                        .https()
                        .host("localhost")
                        .header("X-Probe", "kubelet")
                        .initialDelay(Duration.ofSeconds(1))
                        .period(Duration.ofSeconds(5))
                        .timeout(Duration.ofSeconds(2))
                        .failureThreshold(2)
                        .successThreshold(2))
                .aliveWhen(Grpc.of(RPC).service("shop").mode("any").terminationGracePeriod(Duration.ofSeconds(10)))
                .postStart(HttpGet.of("/warm", HTTP)
                        .protocol("any")
                        .https()
                        .host("localhost")
                        .header("X-Hook", "start"))
                .shutdown(Shutdown.deregisterFor(Duration.ofSeconds(5)))
                .stopSignal("SIGUSR1")
                .restartPolicy(
                        RestartPolicy.ON_FAILURE,
                        RestartRule.restartOnExitCode(42),
                        RestartRule.restartOnExitCodeOtherThan(1),
                        RestartRule.restartAllContainersOnExitCode(43));
    }

    /** Has the alternatives that {@link #first} had no room for. */
    static Container second() {
        return Container.of("second", Image.of("second:1"))
                .requestsAndLimits(Cpu.millicores(100), Memory.mebibytes(64))
                .startedWhen(Exec.of("true"))
                .readyWhen(Grpc.of(RPC))
                .aliveWhen(HttpGet.of("/live", HTTP))
                .postStart(TcpSocket.of(HTTP).host("localhost"))
                .shutdown(Shutdown.stopHook(Exec.of("quit"), Duration.ofSeconds(3)))
                .security(ContainerSecurity.restricted());
    }

    /** Has the hooks that are left. */
    static Container third() {
        return Container.of("third", Image.of("third:1"))
                .listensOn(Port.of("dns", 53).udp())
                .security(ContainerSecurity.of().privileged())
                .postStart(Sleep.of(Duration.ofSeconds(1)))
                .shutdown(Shutdown.stopHook(HttpGet.of("/stop", HTTP), Duration.ofSeconds(3)));
    }

    private static Container process() {
        return mounts().image(Image.of("registry.acme.io/shop:1.4.2"))
                .imagePullPolicy(ImagePullPolicy.IF_NOT_PRESENT)
                .command("serve")
                .args("--port", "8080")
                .workingDir("/srv")
                .env("MODE", "prod")
                .env(Map.of("TZ", "UTC"))
                .env("HOST", CONFIG.key("host").optional())
                .env("PASSWORD", SECRET.key("password").optional())
                .env("POD", PodField.field("metadata.name"))
                .env(
                        "MEMORY",
                        PodField.resource("limits.memory").ofContainer("first").divisor(Quantity.of("1Mi")))
                .env("TOKEN", PodField.fileKey("scratch", "env", "TOKEN").optional())
                .envFrom("CONFIG_", CONFIG)
                .envFrom(SECRET)
                .envFromOptional(CONFIG)
                .envFromOptional(SECRET)
                .security(ContainerSecurity.of()
                        .runAsUser(1000)
                        .runAsGroup(1000)
                        .runAsNonRoot()
                        .readOnlyRootFilesystem()
                        .withoutPrivilegeEscalation()
                        .dropCapabilities("ALL")
                        .addCapabilities("NET_BIND_SERVICE")
                        .unmaskedProc()
                        .seccomp(SecurityProfile.localhost("profiles/shop.json"))
                        .appArmor(SecurityProfile.localhost("shop"))
                        .seLinux(SeLinux.level("s0:c1,c2").user("u").role("r").type("t"))
                        .windows(WindowsSecurity.of()
                                .runAsUserName("ContainerUser")
                                .gmsaCredentialSpecName("spec")
                                .gmsaCredentialSpec("{}")
                                .hostProcess()))
                .stdin()
                .stdinOnce()
                .tty()
                .terminationMessagePath("/tmp/end")
                .terminationMessagePolicy(TerminationMessagePolicy.FALLBACK_TO_LOGS_ON_ERROR);
    }

    private static Container mounts() {
        ClaimRef claim = () -> "disk";
        Volume scratch = Volume.of(
                "scratch", EmptyDir.of().sizeLimit(Memory.gibibytes(1)).inMemory());
        return Container.of("first", Image.of("shop"))
                .mount(Mount.of("/scratch", scratch)
                        .recursivelyReadOnly()
                        .subPath("one")
                        .propagation(MountPropagation.NONE))
                .mount(Mount.of("/expr", scratch).readOnly().subPathExpr("$(POD)"))
                .mount("/claim", "claim", ClaimVolume.of(claim).readOnly())
                .mount(
                        "/config",
                        "config",
                        ConfigMapVolume.of(CONFIG)
                                .file("a", "a.txt", 0400)
                                .defaultMode(0440)
                                .optional())
                .mount(
                        "/secret",
                        "secret",
                        SecretVolume.of(SECRET)
                                .file("a", "a.txt", 0400)
                                .defaultMode(0440)
                                .optional())
                .device("/dev/xvda", Volume.of("block", ClaimVolume.of(() -> "block")));
    }
}
