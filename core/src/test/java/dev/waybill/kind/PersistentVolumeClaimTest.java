package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.storage.AccessMode;
import dev.waybill.kind.storage.DataSource;
import dev.waybill.kind.storage.ExistingClaim;
import dev.waybill.kind.storage.ExistingStorageClass;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class PersistentVolumeClaimTest {
    private final PersistentVolumeClaim data =
            PersistentVolumeClaim.of("data", new ExistingStorageClass("gp3"), Memory.gibibytes(20));

    @Test
    void printsWhatAnExpertWouldWrite() {
        PersistentVolumeClaim claim = data.namespace("shop")
                .label("app.kubernetes.io/name", "shop")
                .dataSource(DataSource.snapshot("data-1"));
        Approvals.verify(claim, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void leavesTheClassToTheClusterOrWritesThatThereIsNone() {
        assertThat(PersistentVolumeClaim.ofDefaultClass("data", Memory.gibibytes(1))
                        .toString())
                .doesNotContain("storageClassName");
        assertThat(PersistentVolumeClaim.ofNoClass("data", Memory.gibibytes(1)).toString())
                .contains("  storageClassName: \"\"\n");
    }

    @Test
    void replacesScalarsAndKeepsTheReceiver() {
        PersistentVolumeClaim other = data.storageClass(new ExistingStorageClass("local"))
                .size(Memory.gibibytes(1))
                .accessModes(AccessMode.READ_WRITE_MANY);

        assertThat(other.toModel().getSpec().getStorageClassName()).isEqualTo("local");
        assertThat(other.toModel().getSpec().getAccessModes()).containsExactly("ReadWriteMany");
        assertThat(other.explain("spec.resources.requests.storage").value()).contains("1Gi");
        assertThat(data.toModel().getSpec().getStorageClassName()).isEqualTo("gp3");
        assertThat(data.toModel().getSpec().getAccessModes()).containsExactly("ReadWriteOnce");
    }

    @Test
    void isMountedByReference() {
        Container web = Container.of("web", Image.of("shop:1")).mount("/data", data);

        assertThat(web.volumes().get(0).toModel().getPersistentVolumeClaim().getClaimName())
                .isEqualTo("data");
    }

    @Test
    void takesASourceOfAnotherNamespaceAsReferenceOnly() {
        DataSource far = DataSource.snapshot("data-1").namespace("backup");

        assertThat(data.dataSourceRef(far)
                        .toModel()
                        .getSpec()
                        .getDataSourceRef()
                        .getNamespace())
                .isEqualTo("backup");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.dataSource(far))
                .withMessage("PersistentVolumeClaim 'data' dataSource in namespace 'backup': only dataSourceRef reaches"
                        + " into another namespace. Use dataSourceRef(..).");
    }

    @Test
    void refusesTwoSourcesThatDiffer() {
        DataSource one = DataSource.snapshot("one");

        assertThat(data.dataSource(one).dataSourceRef(one).toModel().getSpec().getDataSourceRef())
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.dataSource(one).dataSourceRef(DataSource.claim(new ExistingClaim("two"))))
                .withMessage("PersistentVolumeClaim 'data' dataSource VolumeSnapshot 'one' and dataSourceRef"
                        + " PersistentVolumeClaim 'two': both must name the same object. Leave one of them out.");
    }

    @Test
    void refusesAnotherModeBesideReadWriteOncePod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.accessModes(AccessMode.READ_WRITE_ONCE_POD, AccessMode.READ_ONLY_MANY))
                .withMessage("PersistentVolumeClaim 'data' accessModes ReadWriteOncePod, ReadOnlyMany:"
                        + " ReadWriteOncePod goes with no other mode. Leave the others out, or leave it out.");
    }

    @Test
    void refusesNothingAsASize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.size(Memory.bytes(0)))
                .withMessage("PersistentVolumeClaim 'data' size 0: more than 0 is allowed. Write a size like 10Gi.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.limit(Memory.bytes(0)))
                .withMessage("PersistentVolumeClaim 'data' limit 0: more than 0 is allowed. Write a size like 10Gi.");
    }

    @Test
    void goesThroughFabric8sBuilder() {
        assertThat(data.customize(b -> b.editSpec().withVolumeName("pv-1").endSpec())
                        .toModel()
                        .getSpec()
                        .getVolumeName())
                .isEqualTo("pv-1");
    }
}
