package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.HttpGet;
import dev.waybill.kind.pod.Shutdown;
import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.kind.volume.Volume;
import dev.waybill.kind.workload.Recreate;
import dev.waybill.kind.workload.RollingUpdate;
import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.Percent;
import dev.waybill.value.Port;
import java.time.Duration;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class DeploymentTest {
    private static final Port HTTP = Port.of("http", 8080);

    private final Container web = Container.of("web", Image.of("registry.acme.io/shop:1.4.2"))
            .listensOn(HTTP)
            .requests(Cpu.millicores(250), Memory.mebibytes(256))
            .limits(Memory.mebibytes(512))
            .readyWhen(HttpGet.of("/ready", HTTP));
    private final Deployment shop = Deployment.of("shop", web);

    @Test
    void printsWhatAnExpertWouldWrite() {
        Deployment deployment = shop.strategy(
                        RollingUpdate.of().surge(Percent.of(25)).unavailable(0))
                .spreadAcross(Topology.ZONE)
                .minReady(Duration.ofSeconds(10))
                .shutdown(Shutdown.deregisterFor(Duration.ofSeconds(5)).drainFor(Duration.ofSeconds(30)));
        Approvals.verify(deployment, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void keepsASelectorOfItsOwn() {
        Deployment old = Deployment.of("shop", LabelSelector.of("app", "shop"), web);
        assertThat(old.toModel().getSpec().getSelector().getMatchLabels()).containsOnlyKeys("app");
        assertThat(old.toModel().getSpec().getTemplate().getMetadata().getLabels())
                .containsOnlyKeys("app");
    }

    @Test
    void replacesItsStrategy() {
        assertThat(shop.strategy(RollingUpdate.of().surge(1))
                        .strategy(Recreate.of())
                        .toModel()
                        .getSpec()
                        .getStrategy())
                .isEqualTo(Recreate.of().toModel());
    }

    @Test
    void refusesCountsBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.replicas(-1))
                .withMessage("Deployment 'shop' replicas -1: 0 or more is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.revisionHistoryLimit(-1))
                .withMessage("Deployment 'shop' revisionHistoryLimit -1: 0 or more is allowed.");
    }

    @Test
    void refusesARolloutThatCanNotMove() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollingUpdate.of().surge(0).unavailable(0))
                .withMessage("rollingUpdate surge 0, unavailable 0: no pod could ever be replaced. Allow at least 1 of"
                        + " either.");
    }

    @Test
    void refusesAContainerThatIsThereAlready() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.container(web))
                .withMessage(
                        "Deployment 'shop' container 'web': the pod has a container of that name. Give each a name of"
                                + " its own, or change the one there is: container(\"web\", c -> ..).");
    }

    @Test
    void refusesTheNamesThatCustomizeGave() {
        Deployment customized = shop.customize(b -> b.editSpec()
                .editTemplate()
                .editSpec()
                .addNewContainer()
                .withName("extra")
                .endContainer()
                .addNewInitContainer()
                .withName("first")
                .endInitContainer()
                .addNewVolume()
                .withName("disk")
                .withNewEmptyDir()
                .endEmptyDir()
                .endVolume()
                .endSpec()
                .endTemplate()
                .endSpec());
        Container extra = Container.of("extra", Image.of("acme/extra:1"));
        Container first = Container.of("first", Image.of("acme/first:1"));
        Container other = Container.of("other", Image.of("acme/other:1"));
        Volume disk = Volume.of("disk", EmptyDir.of());
        Volume another = Volume.of("disk", EmptyDir.of().inMemory());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customized.container(extra))
                .withMessage(
                        "Deployment 'shop' container 'extra': customize(..) added a container of that name. Give each"
                                + " a name of its own.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customized.sidecar(first))
                .withMessage(
                        "Deployment 'shop' sidecar 'first': customize(..) added a container of that name. Give each a"
                                + " name of its own.");
        String message = "Deployment 'shop' volume 'disk': customize(..) added another volume of that name. Name one of"
                + " them otherwise.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customized.container(other.mount("/data", another)))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customized.volume(another))
                .withMessage(message);
        assertThat(customized
                        .container(other.mount("/data", disk))
                        .toModel()
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getVolumes())
                .hasSize(1);
    }

    @Test
    void namesTheContainersThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.container("wep", c -> c.tty()))
                .withMessage("Deployment 'shop' has no container 'wep'; it has web. Did you mean 'web'?");
    }

    @Test
    void refusesAGracePeriodThatIsTooShort() {
        Deployment draining =
                shop.shutdown(Shutdown.deregisterFor(Duration.ofSeconds(5)).drainFor(Duration.ofSeconds(30)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draining.terminationGracePeriod(Duration.ofSeconds(20)))
                .withMessage(
                        "Deployment 'shop' terminationGracePeriod 20s: container 'web' needs 35s for its preStop hook"
                                + " and its drain. Raise it to at least 35s, or shorten the shutdown.");
    }

    @Test
    void leavesItsReceiverAsItWas() {
        String before = shop.toString();
        Deployment unused = shop.replicas(3).paused().progressDeadline(Duration.ofMinutes(5));
        assertThat(unused.toModel().getSpec().getPaused()).isTrue();
        assertThat(shop).hasToString(before);
    }
}
