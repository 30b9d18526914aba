package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.ContainerSecurity;
import dev.waybill.kind.pod.HttpGet;
import dev.waybill.kind.pod.RestartPolicy;
import dev.waybill.kind.storage.ExistingStorageClass;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.Port;
import dev.waybill.value.Schedule;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class DebugCopyTest {
    private static final Port HTTP = Port.of("http", 8080);
    private static final Image BUSYBOX = Image.of("busybox:1.37");

    private final Container web = Container.of("web", Image.of("registry.acme.io/shop:1.4.2"))
            .listensOn(HTTP)
            .startedWhen(HttpGet.of("/live", HTTP))
            .readyWhen(HttpGet.of("/ready", HTTP))
            .aliveWhen(HttpGet.of("/live", HTTP));
    private final Deployment shop = Deployment.of("shop", web)
            .namespace("shop")
            .podAnnotation("acme.io/checked", "yes")
            .initContainer(Container.of("wait", BUSYBOX).command("sh", "-c", "until nslookup db; do sleep 2; done"))
            .sidecar(Container.of("proxy", Image.of("envoy:1.36")).readyWhen(HttpGet.of("/ready", HTTP)))
            .nodeName("node-1");

    @Test
    void printsWhatKubectlDebugWouldMake() {
        Pod copy =
                shop.debugCopy("shop-debug", Container.of("debugger", BUSYBOX).tty());
        Approvals.verify(copy, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void changesAContainerThatIsThere() {
        Pod copy = shop.debugCopy(
                "shop-debug", "web", c -> c.image(BUSYBOX).command("sh").tty());
        assertThat(copy.containers()).singleElement().satisfies(container -> {
            assertThat(container.ports()).containsExactly(HTTP);
            assertThat(container).hasToString("""
                            name: web
                            image: busybox:1.37
                            command:
                              - sh
                            ports:
                              - name: http
                                containerPort: 8080
                            securityContext:
                              capabilities:
                                add:
                                  - SYS_PTRACE
                            stdin: true
                            tty: true
                            """);
        });
    }

    @Test
    void leavesASecurityContextAsItIs() {
        Container safe = web.security(ContainerSecurity.restricted());
        Pod copy = Deployment.of("shop", safe).debugCopy("shop-debug", "web", c -> c.command("sh"));
        assertThat(copy.toString()).doesNotContain("SYS_PTRACE");
    }

    @Test
    void keepsWhatCustomizeDidAndTheRestartPolicy() {
        Pod pod = Pod.of("shop", web)
                .restartPolicy(RestartPolicy.NEVER)
                .customize(b -> b.editSpec()
                        .editFirstContainer()
                        .withImage("patched:1")
                        .endContainer()
                        .endSpec());
        assertThat(pod.debugCopy("shop-debug").toString())
                .contains("image: patched:1")
                .contains("restartPolicy: Never");
    }

    @Test
    void usesTheClaimsOfTheFirstPodOfAStatefulSet() {
        PersistentVolumeClaim data =
                PersistentVolumeClaim.of("data", new ExistingStorageClass("gp3"), Memory.gibibytes(20));
        StatefulSet db = StatefulSet.of(
                        "db", () -> "db", Container.of("db", BUSYBOX).mount("/data", data))
                .claimTemplate(data);
        assertThat(db.debugCopy("db-debug").toString())
                .contains("  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: data-db-0\n");
        assertThat(db.ordinalsStart(5).debugCopy("db-debug").toString()).contains("claimName: data-db-5");
        assertThat(db.toModel().getSpec().getTemplate().getSpec().getVolumes()).isEmpty();
    }

    @Test
    void copiesThePodOfACronJob() {
        CronJob nightly = CronJob.of("nightly", Schedule.of("@daily"), Job.of("backup", web))
                .namespace("ops");
        assertThat(nightly.debugCopy("backup-debug").namespace()).contains("ops");
    }

    @Test
    void refusesANameThatAServiceLooksFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.debugCopy("shop"))
                .withMessage("Deployment 'shop' debugCopy 'shop': Services would send to a copy of that name. Give it a"
                        + " name of its own, as in 'shop-debug'.");
    }
}
