package dev.waybill.kind.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.kind.volume.Mount;
import dev.waybill.kind.volume.Volume;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.Port;
import java.time.Duration;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class EphemeralContainerTest {
    private final Container debugger = Container.of("debugger", Image.of("busybox:1.37"));

    @Test
    void printsThePatchThatKubectlDebugSends() {
        String patch = EphemeralContainer.of(debugger.tty()).target("web").patch();
        Approvals.verify(patch, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void takesOverEveryFieldThatIsAllowed() {
        Container full = debugger.imagePullPolicy(ImagePullPolicy.ALWAYS)
                .command("sh")
                .args("-c", "top")
                .workingDir("/proc")
                .env("TERM", "xterm")
                .envFrom(new dev.waybill.kind.config.ExistingSecret("tools"))
                .mount("/data", "data", EmptyDir.of())
                .device("/dev/xvda", Volume.of("block", EmptyDir.of()))
                .stdinOnce()
                .tty()
                .terminationMessagePath("/end")
                .terminationMessagePolicy(TerminationMessagePolicy.FILE)
                .security(ContainerSecurity.restricted());
        assertThat(EphemeralContainer.of(full)).hasToString(full.toString());
    }

    @Test
    void refusesWhatServesSomebody() {
        Container serving = debugger.listensOn(Port.of(80))
                .aliveWhen(Exec.of("true"))
                .shutdown(Shutdown.deregisterFor(Duration.ofSeconds(5)))
                .limits(Memory.mebibytes(64))
                .resizePolicy("cpu", ResizeRestart.NOT_REQUIRED)
                .restartPolicy(RestartPolicy.NEVER)
                .mount(Mount.of("/data", Volume.of("data", EmptyDir.of())).subPath("one"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EphemeralContainer.of(serving))
                .withMessage("ephemeral container 'debugger' has ports and probes and a lifecycle and resources and a"
                        + " resize policy and a restart policy and a mount with a sub-path (/data): it looks at a pod and"
                        + " serves nobody, so Kubernetes refuses that. Leave it out.");
    }

    @Test
    void refusesATargetThatIsNoContainerName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EphemeralContainer.of(debugger).target("Web"))
                .withMessageStartingWith("ephemeral container target 'Web': ");
    }
}
