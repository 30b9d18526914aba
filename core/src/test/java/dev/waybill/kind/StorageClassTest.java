package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.storage.AllowedTopology;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.kind.storage.ReclaimPolicy;
import dev.waybill.value.Memory;
import java.util.Map;
import java.util.TreeMap;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class StorageClassTest {
    private final StorageClass fast = StorageClass.of("fast", Provisioner.AWS_EBS);

    @Test
    void printsWhatAnExpertWouldWrite() {
        StorageClass storage = fast.asDefault()
                .parameter("type", "gp3")
                .parameter("encrypted", "true")
                .reclaimPolicy(ReclaimPolicy.RETAIN)
                .waitForFirstConsumer()
                .allowVolumeExpansion()
                .mountOptions("noatime")
                .allowedTopology(AllowedTopology.of(Topology.ZONE, "eu-central-1a", "eu-central-1b"));
        Approvals.verify(storage, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void isAskedForByReference() {
        assertThat(PersistentVolumeClaim.of("data", fast, Memory.gibibytes(1))
                        .toModel()
                        .getSpec()
                        .getStorageClassName())
                .isEqualTo("fast");
    }

    @Test
    void refusesANearMissOfAKnownDriver() {
        assertThat(Provisioner.of("ebs.csi.aws.com")).isEqualTo(Provisioner.AWS_EBS);
        assertThat(Provisioner.of("storage.acme.io/tapes")).hasToString("storage.acme.io/tapes");
        assertThat(Provisioner.custom("ebs.csi.aws.co").name()).isEqualTo("ebs.csi.aws.co");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provisioner.of("ebs.csi.aws.co"))
                .withMessage("provisioner 'ebs.csi.aws.co': no such driver is known. Did you mean 'ebs.csi.aws.com'?"
                        + " If it is a driver of your own, write customProvisioner(\"ebs.csi.aws.co\").");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provisioner.custom("my driver"))
                .withMessageStartingWith("provisioner 'my driver': ");
    }

    @Test
    void refusesTooManyParametersAndAnEmptyKey() {
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 512; i++) {
            many.put("key" + i, "x");
        }
        StorageClass full = fast.parameters(many);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.parameter("more", "x"))
                .withMessage("StorageClass 'fast': 513 parameters; at most 512 are allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fast.parameter("", "x"))
                .withMessage("StorageClass 'fast' parameter '': a key is needed.");
    }

    @Test
    void refusesATopologyThatContradictsItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedTopology.of(Topology.ZONE, "a", "a"))
                .withMessage("allowed topology topology.kubernetes.io/zone [a, a]: a value stands there twice."
                        + " Leave one out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedTopology.of(Topology.ZONE, "a").and(Topology.ZONE, "b"))
                .withMessage("allowed topology topology.kubernetes.io/zone [b]: it is limited to [a] already."
                        + " Name all values at once.");
    }
}
