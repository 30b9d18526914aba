package acme;

import static dev.waybill.Waybill.*;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.Pod;
import dev.waybill.kind.StatefulSet;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.RestartPolicy;
import dev.waybill.kind.volume.Volume;
import dev.waybill.recipe.Change;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What holds for a pod whatever the order of the withers, and which line is named for what follows from others. */
class PodRulesTest {
    private static final Container WEB = container("web", image("acme/shop:1"));
    private static final Container OTHER = container("other", image("acme/other:1"));
    private static final Volume TMP = volume("tmp", emptyDir());

    @Test
    void aVolumeIsWrittenOnce() {
        Deployment shop = deployment("shop", WEB.mount("/tmp", TMP)).volume(TMP).volume(TMP);

        assertThat(shop.toModel().getSpec().getTemplate().getSpec().getVolumes())
                .hasSize(1);
    }

    @Test
    void aClaimTemplateKeepsItsNameAndItsPlace() {
        StatefulSet db = statefulSet("db", existingService("db"), WEB.mount("/tmp", TMP))
                .claimTemplate(claimOfDefaultClass("data", gibibytes(1)));

        refused(
                () -> db.claimTemplate("data", c -> claimOfDefaultClass("tmp", gibibytes(1))),
                "StatefulSet 'db' claimTemplate 'data': its name became 'tmp'. Containers mount it by its name, so keep that.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> db.volume(volume("data", emptyDir())))
                .withMessageContaining("a claim template has that name");
    }

    @Test
    void aChangedContainerStaysWhatItIs() {
        Pod pod = pod("shop", WEB)
                .initContainer(container("init", image("acme/i:1")))
                .sidecar(OTHER);

        refused(
                () -> pod.container("web", c -> OTHER),
                "Pod 'shop' container 'web': its name became 'other'. Change the container and keep its name, or add another"
                        + " one.");
        refused(
                () -> pod.container("init", c -> c.readyWhen(tcpSocket(port(80)))),
                "Pod 'shop' initContainer 'init': an init container has no probes and no lifecycle, because the next step waits"
                        + " for its end. Leave them out, or add it with sidecar(..).");
        refused(
                () -> pod.container("other", c -> c.restartPolicy(RestartPolicy.NEVER)),
                "Pod 'shop' sidecar 'other': a sidecar always restarts. Leave its restartPolicy out.");
    }

    @Test
    void theGracePeriodHoldsWhateverTheOrder() {
        String message =
                "Deployment 'shop' terminationGracePeriod 20s: container 'other' needs 60s for its preStop hook and"
                        + " its drain. Raise it to at least 60s, or shorten the shutdown.";
        Container slow = OTHER.shutdown(deregisterFor(ofSeconds(60)));
        refused(
                () -> deployment("shop", WEB)
                        .terminationGracePeriod(ofSeconds(20))
                        .container(slow),
                message);
        refused(() -> deployment("shop", WEB).container(slow).terminationGracePeriod(ofSeconds(20)), message);
    }

    @Test
    void withoutADrainTheAppKeepsKubernetesOwnTime() {
        assertThat(grace(deployment("shop", WEB).shutdown(deregisterFor(ofSeconds(5)))))
                .isEqualTo(35);
        assertThat(grace(deployment("shop", WEB)
                        .shutdown(deregisterFor(ofSeconds(5)).drainFor(ofSeconds(10)))))
                .isEqualTo(15);
        assertThat(grace(deployment("shop", WEB)
                        .shutdown(deregisterFor(ofSeconds(5)))
                        .terminationGracePeriod(ofSeconds(10))))
                .isEqualTo(10);
    }

    private static long grace(Deployment deployment) {
        return deployment.toModel().getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds();
    }

    @Test
    void whatFollowsFromAContainerIsExplainedByItsOwnLine() {
        Volume cache = volume("cache", emptyDir().sizeLimit(mebibytes(1)));
        int cacheLine = line() - 1;
        Deployment shop = deployment("shop", WEB.mount("/cache", cache));
        Deployment stopping = shop.container("web", c -> c.shutdown(deregisterFor(ofSeconds(60))));
        int shutdownLine = line() - 1;

        assertThat(stopping.explain("spec.template.spec.terminationGracePeriodSeconds")
                        .origin())
                .hasToString("Optional[PodRulesTest.java:" + shutdownLine + "]");
        assertThat(stopping.explain("spec.template.spec.volumes[cache].emptyDir.sizeLimit")
                        .origin())
                .hasToString("Optional[PodRulesTest.java:" + cacheLine + "]");
    }

    @Test
    void aMethodReferenceIsNamedByTheLineThatRunsIt() {
        Deployment paused =
                Optional.of(deployment("shop", WEB)).map(Deployment::paused).orElseThrow();

        assertThat(paused.explain("spec.paused").changes())
                .extracting(Change::origin)
                .allSatisfy(origin -> assertThat(origin.toString()).startsWith("PodRulesTest.java:"));
    }

    @Test
    void customizeMayNotRename() {
        refused(
                () -> deployment("shop", WEB)
                        .customize(d -> d.editMetadata().withName("x").endMetadata()),
                "Deployment 'shop' customize: the name became 'x'. Other objects refer to it by its name, so give that to the"
                        + " factory.");
        refused(
                () -> WEB.customize(c -> c.withName("x")),
                "container 'web' customize: the name became 'x'. Give the name to the factory.");
    }

    @Test
    void explainSeesThroughACustomizedJob() {
        var job = job("settle", WEB).customize(j -> j).backoffLimit(3);
        int backoff = line() - 1;

        assertThat(cronJob("nightly", schedule("@daily"), job)
                        .explain("spec.jobTemplate.spec.backoffLimit")
                        .origin())
                .hasToString("Optional[PodRulesTest.java:" + backoff + "]");
    }

    @Test
    void aRolloutHasTimeToSucceed() {
        refused(
                () -> deployment("shop", WEB).minReady(ofSeconds(600)),
                "Deployment 'shop' minReady 600s, progressDeadline 600s: the deadline has to be longer, or no rollout could ever"
                        + " succeed. Set a progressDeadline of more than 600s first.");
        assertThat(deployment("shop", WEB)
                        .progressDeadline(ofSeconds(900))
                        .minReady(ofSeconds(600))
                        .toString())
                .contains("minReadySeconds: 600");
    }

    @Test
    void aDotInAConfigMapsNameIsNoTrouble() {
        assertThat(WEB.mount("/etc/app", existingConfigMap("app.config")).volumes())
                .extracting(Volume::name)
                .containsExactly("app-config");
    }

    @Test
    void aCopyOfAPodThatSeesTheNodesProcessesDoesNotShareThemToo() {
        Pod copy = deployment("shop", WEB).withHostProcesses().debugCopy("shop-debug");

        assertThat(copy.toModel().getSpec().getShareProcessNamespace()).isNull();
    }

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
    }

    private static void refused(ThrowingCallable code, String message) {
        assertThatIllegalArgumentException().isThrownBy(code).withMessage(message);
    }
}
