package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.config.ExistingSecret;
import dev.waybill.kind.samples.VolumeSamples;
import dev.waybill.kind.storage.ExistingStorageClass;
import dev.waybill.kind.volume.CertificateFile;
import dev.waybill.kind.volume.ConfigMapFiles;
import dev.waybill.kind.volume.ConfigMapVolume;
import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.kind.volume.EphemeralClaim;
import dev.waybill.kind.volume.FibreChannel;
import dev.waybill.kind.volume.HostPath;
import dev.waybill.kind.volume.Iscsi;
import dev.waybill.kind.volume.KeyFile;
import dev.waybill.kind.volume.KeyType;
import dev.waybill.kind.volume.Nfs;
import dev.waybill.kind.volume.PodFile;
import dev.waybill.kind.volume.Projected;
import dev.waybill.kind.volume.TokenFile;
import dev.waybill.value.Memory;
import dev.waybill.value.Quantity;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VolumeSourcesTest {
    private static final String IQN = "iqn.2001-04.com.example:storage.disk1";

    private final PersistentVolumeClaim claim = PersistentVolumeClaim.of(
                    "scratch", new ExistingStorageClass("gp3"), Memory.gibibytes(100))
            .label("app", "shop");

    @Test
    void printsEverySource() {
        Approvals.verify(VolumeSamples.all().get(0), new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void takesLabelsAndSpecOfAClaimButNotItsName() {
        var template = EphemeralClaim.of(claim).toModel().getEphemeral().getVolumeClaimTemplate();

        assertThat(template.getMetadata().getName()).isNull();
        assertThat(template.getMetadata().getLabels()).containsExactly(Map.entry("app", "shop"));
        assertThat(template.getSpec()).isEqualTo(claim.toModel().getSpec());
        assertThat(EphemeralClaim.of(claim.customize(
                                b -> b.editSpec().withVolumeName("pv").endSpec()))
                        .toModel()
                        .getEphemeral()
                        .getVolumeClaimTemplate()
                        .getSpec()
                        .getVolumeName())
                .isEqualTo("pv");
    }

    @Test
    void refusesAFileOfAKeyThatTheConfigMapDoesNotHave() {
        ConfigMap settings = ConfigMap.of("settings").entry("app.yaml", "a: 1");
        String message = "ConfigMap 'settings' has no key 'app.yml'; it has app.yaml. Did you mean 'app.yaml'?";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigMapVolume.of(settings).file("app.yml", "app.yml"))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigMapFiles.of(settings).file("app.yml", "app.yml"))
                .withMessage(message);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        () -> KeyFile.of("key", "../up"),
                        "file for key 'key', path '../up': a path inside the volume is allowed, relative, without '..'"
                                + " and not starting with it."),
                refused(
                        () -> KeyFile.of("key", "file").mode(1000),
                        "file mode 1000: 0 to 0777 is allowed. Write it in octal, as 0640."),
                refused(() -> KeyFile.of("key", "file").user(-1), "file user -1: 0 to 2147483647 is allowed."),
                refused(
                        () -> EmptyDir.of().mode(02000),
                        "emptyDir mode 1024: 0 to 01777 is allowed. Write it in octal, as 0640."),
                refused(
                        () -> HostPath.of(""),
                        "hostPath '': a path on the node without '..' is allowed, as in /var/log."),
                refused(
                        () -> Nfs.of("nfs", "export"),
                        "nfs path 'export': an absolute path is allowed. Write '/export'."),
                refused(() -> Nfs.of(" ", "/"), "nfs server ' ': a host name or an address is needed."),
                refused(() -> FibreChannel.target(256, "50"), "fibre channel lun 256: 0 to 255 is allowed."),
                refused(() -> Iscsi.of("10.0.2.15", IQN, -1), "iscsi lun -1: 0 to 255 is allowed."),
                refused(() -> Iscsi.of("", IQN, 0), "iscsi portal '': an address is needed, as in 10.0.2.15:3260."),
                refused(
                        () -> Iscsi.of("10.0.2.15", "disk1", 0),
                        "iscsi iqn 'disk1': a name that starts with iqn., eui. or naa. is allowed, as in"
                                + " iqn.2001-04.com.example:storage.disk1."),
                refused(
                        () -> Iscsi.of("10.0.2.15", IQN, 0).secretNamespace("shop"),
                        "iscsi secretNamespace 'shop': there is no Secret yet. Call chapDiscovery(..) or"
                                + " chapSession(..) first."),
                refused(
                        () -> TokenFile.of("token").expiresAfter(Duration.ofMinutes(9)),
                        "token file expiresAfter PT9M: 10 minutes or more is allowed. Write Duration.ofMinutes(10)."),
                refused(
                        () -> Projected.of(TokenFile.of("pem"), TokenFile.of("pem")),
                        "projected file 'pem': two sources write it. Give each file a path of its own."),
                refused(
                        () -> CertificateFile.bundle("acme.io/ca", KeyType.ED25519, "pem")
                                .expiresWithin(Duration.ofDays(92)),
                        "certificate expiresWithin PT2208H: 1 hour to 91 days is allowed."),
                refused(
                        () -> PodFile.field("ip", "status.podIP"),
                        "pod file 'ip' fieldPath 'status.podIP': metadata.name, metadata.namespace, metadata.uid,"
                                + " metadata.labels, metadata.annotations or one of them, as in"
                                + " metadata.labels['team'], is allowed. For others take a variable: podField(..)."),
                refused(
                        () -> PodFile.resource("cpu", "web", "limit.cpu"),
                        "pod file 'cpu' resource 'limit.cpu': limits or requests of cpu, memory, ephemeral-storage or"
                                + " hugepages-<size> is allowed, as in limits.memory."),
                refused(
                        () -> PodFile.field("name", "metadata.name").divisor(Quantity.of("1Mi")),
                        "divisor(): goes with an amount of a container only. Leave it out."));
    }

    private static Arguments refused(Runnable call, String message) {
        return Arguments.of(call, message);
    }

    @Test
    void keepsTheNamespaceOfAChapSecretOutOfAPod() {
        Iscsi disk = Iscsi.of("10.0.2.15", IQN, 0)
                .chapSession(new ExistingSecret("chap"))
                .secretNamespace("storage");

        assertThat(disk.toString()).doesNotContain("storage\n").contains("name: chap");
        assertThat(disk.persistent().toModel().getIscsi().getSecretRef().getNamespace())
                .isEqualTo("storage");
    }
}
