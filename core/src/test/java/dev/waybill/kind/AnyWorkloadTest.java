package dev.waybill.kind;

import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.daemonSet;
import static dev.waybill.Waybill.deployment;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.job;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.pod.Container;
import org.junit.jupiter.api.Test;

/** One function serves for every kind that runs pods. */
class AnyWorkloadTest {
    private static final Container WEB = container("web", image("acme/web:1"));

    private static <W extends Workload<W, ?>> W quiet(W workload) {
        return workload.withoutServiceLinks().initContainer(container("check", image("acme/check:1")));
    }

    @Test
    void aFunctionOnAnyWorkloadKeepsTheKind() {
        Deployment deployment = quiet(deployment("web", WEB));
        Job job = quiet(job("web", WEB));

        assertThat(deployment.replicas(2).toString()).contains("enableServiceLinks: false");
        assertThat(job.toString()).contains("enableServiceLinks: false");
        assertThat(quiet(daemonSet("web", WEB)).initContainers())
                .extracting(Container::name)
                .containsExactly("check");
    }
}
