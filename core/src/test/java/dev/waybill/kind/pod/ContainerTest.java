package dev.waybill.kind.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.kind.volume.Mount;
import dev.waybill.kind.volume.MountPropagation;
import dev.waybill.kind.volume.Volume;
import dev.waybill.value.Image;
import dev.waybill.value.Port;
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

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
