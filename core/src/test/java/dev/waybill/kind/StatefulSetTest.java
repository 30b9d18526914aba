package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.network.ServiceRef;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.storage.ExistingStorageClass;
import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.kind.workload.ClaimRetention;
import dev.waybill.kind.workload.PodManagementPolicy;
import dev.waybill.kind.workload.StatefulSetRollingUpdate;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class StatefulSetTest {
    private static final ServiceRef PEERS = () -> "db-peers";

    private final PersistentVolumeClaim data =
            PersistentVolumeClaim.of("data", new ExistingStorageClass("gp3"), Memory.gibibytes(20));
    private final Container postgres =
            Container.of("postgres", Image.of("postgres:17")).mount("/var/lib/postgresql/data", data);
    private final StatefulSet db = StatefulSet.of("db", PEERS, postgres);

    @Test
    void printsWhatAnExpertWouldWrite() {
        StatefulSet set = db.claimTemplate(data)
                .replicas(3)
                .podManagementPolicy(PodManagementPolicy.PARALLEL)
                .updateStrategy(StatefulSetRollingUpdate.of().partition(2))
                .claimsWhenScaled(ClaimRetention.DELETE);
        Approvals.verify(set, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void leavesOutTheVolumeOfAClaimTemplateInAnyOrder() {
        Container exporter = Container.of("exporter", Image.of("exporter:1")).mount("/data", data);
        StatefulSet after = db.container(exporter).claimTemplate(data);
        StatefulSet before = db.claimTemplate(data).container(exporter);
        assertThat(after.toModel().getSpec().getTemplate().getSpec().getVolumes())
                .isEmpty();
        assertThat(before).isEqualTo(after);
    }

    @Test
    void keepsTheVolumeOfAClaimThatAllPodsShare() {
        assertThat(db.toModel().getSpec().getTemplate().getSpec().getVolumes()).hasSize(1);
    }

    @Test
    void refusesAnotherVolumeInTheClaimsPlace() {
        Container scratch = Container.of("scratch", Image.of("busybox:1.37")).mount("/tmp", "data", EmptyDir.of());
        String message = "StatefulSet 'db' volume 'data': a claim template has that name, and Kubernetes would put the"
                + " claim in the volume's place. Name one of them otherwise.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatefulSet.of("db", PEERS, scratch).claimTemplate(data))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatefulSet.of("db", PEERS, Container.of("web", Image.of("web:1")))
                        .claimTemplate(data)
                        .container(scratch))
                .withMessage(message);
    }

    @Test
    void changesAClaimTemplate() {
        StatefulSet larger = db.claimTemplate(data).claimTemplate("data", c -> c.size(Memory.gibibytes(50)));
        assertThat(larger.toString()).contains("storage: 50Gi").doesNotContain("20Gi");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> larger.claimTemplate("dato", c -> c))
                .withMessage("StatefulSet 'db' has no claim template 'dato'; it has data. Did you mean 'data'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> db.claimTemplate("data", c -> c))
                .withMessage("StatefulSet 'db' has no claim template 'data'; it has none.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> larger.claimTemplate(data))
                .withMessage("StatefulSet 'db' claimTemplate 'data': there is a claim of that name. Give each a name of"
                        + " its own, or change the one there is: claimTemplate(\"data\", c -> ..).");
    }

    @Test
    void refusesANameThatLeavesNoRoomForTheHash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatefulSet.of("d".repeat(53), PEERS, postgres))
                .withMessage("StatefulSet name '" + "d".repeat(53) + "': at most 52 characters are allowed, because its"
                        + " pods carry the name and a hash as a label; this one has 53. Shorten it by 1.");
        assertThat(StatefulSet.of("d".repeat(52), PEERS, postgres).name()).hasSize(52);
    }

    @Test
    void refusesWhatTheStrategyCanNotTake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatefulSetRollingUpdate.of().partition(-1))
                .withMessage("rolling update partition -1: 0 or more is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatefulSetRollingUpdate.of().unavailable(0))
                .withMessage("rolling update unavailable 0: no pod could ever be replaced. At least 1 is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> db.ordinalsStart(-1))
                .withMessage("StatefulSet 'db' ordinalsStart -1: 0 or more is allowed.");
    }

    @Test
    void leavesItsReceiverAsItWas() {
        String before = db.toString();
        StatefulSet unused = db.updateOnDelete().claimTemplate(data).claimsWhenDeleted(ClaimRetention.DELETE);
        assertThat(unused.toString()).contains("OnDelete");
        assertThat(db).hasToString(before);
    }
}
