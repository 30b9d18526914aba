package dev.waybill.kind.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.kind.volume.Mount;
import dev.waybill.kind.volume.MountPropagation;
import dev.waybill.kind.volume.Volume;
import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.Port;
import dev.waybill.value.Quantity;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContainerTest {
    private static final Container WEB = Container.of("web", Image.of("acme/shop:1"));
    private static final Volume DISK = Volume.of("disk", EmptyDir.of());
    private static final Mount MOUNT = Mount.of("/data", DISK);

    @Test
    void refusesAHeaderThatIsNoHttpToken() {
        refused(
                () -> HttpGet.of("/", Port.of(80)).header("X Probe", "1"),
                "httpGet header 'X Probe': letters, digits and '-' are allowed, as in X-Probe.");
    }

    @Test
    void refusesTwoSubPaths() {
        refused(
                () -> MOUNT.subPath("a").subPathExpr("$(POD)"),
                "mount '/data' subPathExpr '$(POD)': subPath 'a' stands there already. One of the two is allowed. Write"
                        + " both parts as one subPathExpr.");
        refused(
                () -> MOUNT.subPathExpr("$(POD)").subPath("a"),
                "mount '/data' subPath 'a': subPathExpr '$(POD)' stands there already. One of the two is allowed. Write"
                        + " both parts as one subPathExpr.");
    }

    @Test
    void refusesToPropagateARecursivelyReadOnlyMount() {
        String message = "mount '/data' recursivelyReadOnly, propagation 'HostToContainer': with recursivelyReadOnly()"
                + " propagation 'None' is allowed. Use readOnly(), or leave the propagation out.";
        MountPropagation propagation = MountPropagation.HOST_TO_CONTAINER;
        refused(() -> MOUNT.recursivelyReadOnly().propagation(propagation), message);
        refused(() -> MOUNT.propagation(propagation).recursivelyReadOnly(), message);
        assertThat(MOUNT.readOnly().propagation(propagation).toModel().getReadOnly())
                .isTrue();
    }

    @Test
    void refusesADeviceWithoutAPathOfItsOwn() {
        refused(
                () -> WEB.device("", DISK),
                "container 'web' device path '' of volume 'disk': a path is needed. Write one like '/dev/xvda'.");
        refused(
                () -> WEB.device("/dev/a", DISK).device("/dev/a", Volume.of("other", EmptyDir.of())),
                "container 'web' device path '/dev/a': volume 'disk' is there. Give each device a path of its own.");
    }

    @Test
    void restartRulesComeWithTheirPolicyAndReplace() {
        Container ruled = WEB.restartPolicy(
                        RestartPolicy.NEVER, RestartRule.restartOnExitCode(1), RestartRule.restartOnExitCode(2))
                .restartPolicy(RestartPolicy.ON_FAILURE, RestartRule.restartOnExitCode(3));
        assertThat(ruled.toModel().getRestartPolicy()).isEqualTo("OnFailure");
        assertThat(ruled.toModel().getRestartPolicyRules())
                .containsExactly(RestartRule.restartOnExitCode(3).toModel());
    }

    @Test
    void refusesResourcesThatNoNodeHas() {
        refused(
                () -> WEB.limits("gpu", Quantity.of(1)),
                "container 'web' resource 'gpu': without a domain, cpu, memory, ephemeral-storage and hugepages-<size> are"
                        + " allowed. Write a device's resource with its domain, as in nvidia.com/gpu.");
        refused(
                () -> WEB.requests("ephemeral-storage", Quantity.of("-1Gi")),
                "container 'web' ephemeral-storage -1Gi: 0 or more is allowed.");
        refused(
                () -> WEB.limits("nvidia.com/gpu", Quantity.of("500m")),
                "container 'web' nvidia.com/gpu 500m: a whole number is allowed, since nobody gets a part of a device."
                        + " Write '1'.");
    }

    @Test
    void takesEveryResourceThatTheApiServerTakes() {
        Container all = WEB.limits("cpu", Quantity.of("500m"))
                .limits("hugepages-2Mi", Quantity.of("4Mi"))
                .limits("nvidia.com/gpu", Quantity.of("10k"))
                .limits("nvidia.com/mig", Quantity.of("1000m"))
                .limits("kubernetes.io/odd", Quantity.of("0.5"));
        assertThat(all.toModel().getResources().getLimits()).hasSize(5);
    }

    @Test
    void refusesToAskForLessOfWhatIsNeverShared() {
        String why =
                " Kubernetes never shares this resource, so both must be the same. Leave the request out: then it is"
                        + " the limit.";
        refused(
                () -> WEB.limits("nvidia.com/gpu", Quantity.of(2)).requests("nvidia.com/gpu", Quantity.of(1)),
                "container 'web' nvidia.com/gpu: the request 1 is not the limit 2." + why);
        refused(
                () -> WEB.requests("hugepages-2Mi", Quantity.of("2Mi")).limits("hugepages-2Mi", Quantity.of("4Mi")),
                "container 'web' hugepages-2Mi: the request 2Mi is not the limit 4Mi." + why);
        assertThat(WEB.limits("nvidia.com/gpu", Quantity.of(1))
                        .requests("nvidia.com/gpu", Quantity.of("1000m"))
                        .requests("kubernetes.io/odd", Quantity.of(1))
                        .limits("kubernetes.io/odd", Quantity.of(2))
                        .requests("ephemeral-storage", Quantity.of("1Gi"))
                        .limits("ephemeral-storage", Quantity.of("2Gi"))
                        .toModel()
                        .getResources()
                        .getRequests())
                .hasSize(3);
    }

    @Test
    void raisesRequestsAndLimitsTogether() {
        Container small = WEB.requests(Cpu.millicores(100), Memory.mebibytes(64))
                .limits(Cpu.millicores(200), Memory.mebibytes(64));
        assertThat(small.requestsAndLimits(Cpu.cores(1), Memory.gibibytes(1)))
                .isEqualTo(small.limits(Cpu.cores(1), Memory.gibibytes(1)).requests(Cpu.cores(1), Memory.gibibytes(1)));
        refused(
                () -> small.requests(Cpu.cores(1)),
                "container 'web' cpu: the request 1 is more than the limit 200m. Raise the limit to at least 1, or lower"
                        + " the request to at most 200m. Say limits(..) first to raise both, requests(..) first to lower"
                        + " both.");
    }

    @Test
    void refusesTheSameClaimTwice() {
        refused(
                () -> WEB.claim("gpu").claim("gpu"),
                "container 'web' claim 'gpu': the whole claim is there already. Name each once.");
        refused(
                () -> WEB.claim("gpu").claim("gpu", "big"),
                "container 'web' claim 'gpu' request 'big': the whole claim is there already. Name each once.");
        refused(
                () -> WEB.claim("gpu", "big").claim("gpu", "big"),
                "container 'web' claim 'gpu' request 'big': that request is there already. Name each once.");
        assertThat(WEB.claim("gpu", "big")
                        .claim("gpu", "small")
                        .toModel()
                        .getResources()
                        .getClaims())
                .hasSize(2);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
