package dev.waybill.rule;

import static dev.waybill.rule.Judged.all;
import static dev.waybill.rule.Judged.findings;
import static dev.waybill.rule.Judged.messages;
import static dev.waybill.rule.Judged.places;
import static dev.waybill.rule.Judged.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.StorageClass;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.manifest.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules about claims, StorageClasses and what makes volumes. */
class StorageRulesTest {

    private static String storageClass(String provisioner, String fields) {
        return "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: " + provisioner
                + "\n" + fields + "\n";
    }

    private static String claim(String fields) {
        return "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\nspec:\n"
                + "  resources: {requests: {storage: 1Gi}}\n" + fields.indent(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ebs.csi.aws.co, error",
        "ebs.csi.asw.com, error",
        "EBS.csi.aws.com, error",
        "kubernetes.io/aws-esb, error",
        "storage.acme.io/disk, warning",
        "ebs.csi.aws.com, ''",
        "kubernetes.io/aws-ebs, ''",
        "kubernetes.io/no-provisioner, ''",
        "org.democratic-csi.nfs, ''",
        "acme.rbd.csi.ceph.com, ''",
        "dobs.csi.digitalocean.com, ''",
    })
    void knowsProvisioners(String provisioner, String severity) {
        assertThat(places("storage-provisioner-known", storageClass(provisioner, "")))
                .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity + " provisioner"));
    }

    @Test
    void leavesAProvisionerOfOnesOwnToTheDsl() {
        StorageClass own = StorageClass.of("fast", Provisioner.custom("ebs.csi.aws.co"));
        assertThat(findings("storage-provisioner-known", Manifest.of(own))).isEmpty();
    }

    @Test
    void saysWhatTookTheOldOnesPlace() {
        assertThat(messages("storage-provisioner-known", storageClass("ebs.csi.aws.co", "")))
                .containsExactly("no driver 'ebs.csi.aws.co' is known, so every claim of the class stays pending."
                        + " Did you mean 'ebs.csi.aws.com'? If it is a driver of your own, waive this.");
        assertThat(messages("intree-provisioner-removed", storageClass("kubernetes.io/gce-pd", "")))
                .containsExactly(
                        "'kubernetes.io/gce-pd' is no longer part of Kubernetes; 'pd.csi.storage.gke.io' does its"
                                + " work. Write 'pd.csi.storage.gke.io', with the parameters it has.");
        assertThat(messages("intree-provisioner-removed", storageClass("kubernetes.io/glusterfs", "")))
                .containsExactly(
                        "'kubernetes.io/glusterfs' is no longer part of Kubernetes, and nothing took its place."
                                + " Choose a CSI driver.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ebs.csi.aws.com | '' | true",
                "ebs.csi.aws.com | volumeBindingMode: Immediate | true",
                "ebs.csi.aws.com | volumeBindingMode: WaitForFirstConsumer | false",
                "rancher.io/local-path | '' | true",
                "efs.csi.aws.com | '' | false",
                "pd.csi.storage.gke.io | 'parameters: {replication-type: regional-pd}' | false",
                "disk.csi.azure.com | 'parameters: {skuName: Premium_ZRS}' | false",
                "ebs.csi.aws.com | 'allowedTopologies: [{matchLabelExpressions: []}]' | false",
            })
    void waitsForThePodWhereAVolumeBelongsToAZone(String provisioner, String fields, boolean found) {
        assertThat(places("storage-binding-zone", storageClass(provisioner, fields)))
                .isEqualTo(found ? List.of("warning volumeBindingMode") : List.of());
    }

    @Test
    void saysHowAVolumeIsBound() {
        assertThat(messages("storage-binding-zone", storageClass("ebs.csi.aws.com", "")))
                .containsExactly(
                        "it is not set, which means Immediate, but a volume of 'ebs.csi.aws.com' belongs to one zone,"
                                + " chosen before anybody knows where its pod can run. Write WaitForFirstConsumer.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ebs.csi.aws.com | 'TYPE: gp3, kmskeyid: x, tagSpecification_1: a=b, fsType: xfs' | ''",
                "ebs.csi.aws.com | encryptd: 'true' | parameters[encryptd]",
                "ebs.csi.aws.com | type: gp4 | parameters[type]",
                "ebs.csi.aws.com | encrypted: 'yes' | parameters[encrypted]",
                "ebs.csi.aws.com | 'iops: a, iopsPerGB: b' | parameters",
                "ebs.csi.aws.com | 'type: gp2, throughput: a' | parameters[throughput]",
                "ebs.csi.aws.com | csi.storage.k8s.io/fsType: xfs | parameters[csi.storage.k8s.io/fsType]",
                "ebs.csi.aws.com | csi.storage.k8s.io/fstype: xfs | ''",
                "pd.csi.storage.gke.io | type: pd-sdd | parameters[type]",
                "disk.csi.azure.com | skuname: Premium_LRS | ''",
                "disk.csi.azure.com | somethingNew: x | ''",
                "disk.csi.azure.com | skuNam: Premium_LRS | parameters[skuNam]",
                "storage.acme.io/disk | anything: x | ''",
                "kubernetes.io/aws-ebs | zone: a | ''",
            })
    void knowsParameters(String provisioner, String parameters, String path) {
        assertThat(places("storage-class-parameters", storageClass(provisioner, "parameters: {" + parameters + "}")))
                .isEqualTo(path.isEmpty() ? List.of() : List.of("warning " + path));
    }

    @Test
    void saysWhichParametersThereAre() {
        assertThat(messages(
                        "storage-class-parameters", storageClass("efs.csi.aws.com", "parameters: {filesystemid: x}")))
                .containsExactlyInAnyOrder(
                        "'efs.csi.aws.com' has no parameter 'filesystemid'. Did you mean 'fileSystemId'?",
                        "'efs.csi.aws.com' makes no volume without the parameter 'provisioningMode'. Add it.",
                        "'efs.csi.aws.com' makes no volume without the parameter 'fileSystemId'. Add it.");
        assertThat(messages("storage-class-parameters", storageClass("ebs.csi.aws.com", "parameters: {type: fast}")))
                .containsExactly(
                        "'fast' is no type of 'ebs.csi.aws.com'; it has gp3, gp2, io1, io2, st1, sc1, standard,"
                                + " sbp1, sbg1. Write one of them.");
    }

    @ParameterizedTest
    @CsvSource({
        "fsat, error",
        "fast, ''",
        "gp2, ''",
        "manual, ''",
        "'\"\"', ''",
        "slow, error",
    })
    void knowsStorageClasses(String name, String severity) {
        String volume =
                "apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: v}\nspec: {storageClassName: manual}\n";
        String yaml = all(storageClass("ebs.csi.aws.com", ""), volume, claim("storageClassName: " + name));
        List<String> expected = name.equals("gp2")
                ? List.of("warning spec.storageClassName")
                : severity.isEmpty() ? List.of() : List.of(severity + " spec.storageClassName");
        assertThat(places("storage-class-exists", yaml)).isEqualTo(expected);
    }

    @Test
    void takesClassesThatProvidersGiveForGranted() {
        assertThat(places("storage-class-exists", claim("storageClassName: gp2")))
                .isEmpty();
        assertThat(places("storage-class-exists", claim("storageClassName: fast")))
                .containsExactly("warning spec.storageClassName");
    }

    @Test
    void findsTemplatesOfClaims() {
        String statefulSet = "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec:\n"
                + "  template: {spec: {volumes: [{name: data, persistentVolumeClaim: {claimName: nothing}}]}}\n"
                + "  volumeClaimTemplates:\n    - metadata: {name: data}\n"
                + "      spec: {storageClassName: fsat, accessModes: [ReadWriteMany]}\n";
        String ephemeral = "volumes: [{name: tmp, ephemeral: {volumeClaimTemplate: {spec: {storageClassName: fsat}}}}]";
        String yaml = all(storageClass("ebs.csi.aws.com", ""), statefulSet, pod("shop", "shop:1", "", ephemeral));
        assertThat(places("storage-class-exists", yaml))
                .containsExactlyInAnyOrder(
                        "error spec.volumeClaimTemplates[0].spec.storageClassName",
                        "error spec.volumes[0].ephemeral.volumeClaimTemplate.spec.storageClassName");
        assertThat(places("pvc-ref-exists", yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"data-db-0, ''", "data, ''", "dat, error", "logs-db-0, error"})
    void knowsClaims(String name, String severity) {
        String statefulSet = "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec:\n"
                + "  volumeClaimTemplates: [{metadata: {name: data}, spec: {}}]\n";
        String volumes = "volumes: [{name: v, persistentVolumeClaim: {claimName: " + name + "}}]";
        assertThat(places("pvc-ref-exists", all(claim(""), statefulSet, pod("shop", "shop:1", "", volumes))))
                .isEqualTo(
                        severity.isEmpty()
                                ? List.of()
                                : List.of(severity + " spec.volumes[0].persistentVolumeClaim.claimName"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ebs.csi.aws.com | 'accessModes: [ReadWriteMany]' | error",
                "kubernetes.io/aws-ebs | 'accessModes: [ReadWriteOnce, ReadWriteMany]' | error",
                "rook-ceph.rbd.csi.ceph.com | 'accessModes: [ReadWriteMany]' | error",
                "ebs.csi.aws.com | 'accessModes: [ReadWriteOnce]' | ''",
                "ebs.csi.aws.com | '{accessModes: [ReadWriteMany], volumeMode: Block}' | ''",
                "efs.csi.aws.com | 'accessModes: [ReadWriteMany]' | ''",
                "driver.longhorn.io | 'accessModes: [ReadWriteMany]' | ''",
            })
    void asksForNoMoreThanADriverGives(String provisioner, String fields, String severity) {
        String given = fields.startsWith("{")
                ? fields.substring(1, fields.length() - 1).replace("], ", "]\n")
                : fields;
        String yaml = all(storageClass(provisioner, ""), claim("storageClassName: fast\n" + given));
        String at = given.contains("Once, ") ? "[1]" : "[0]";
        assertThat(places("access-mode-fits-provisioner", yaml))
                .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity + " spec.accessModes" + at));
    }

    @Test
    void warnsOfAGivenClassThatIsADisk() {
        String yaml = claim("storageClassName: gp2\naccessModes: [ReadWriteMany]");
        assertThat(places("access-mode-fits-provisioner", yaml)).containsExactly("warning spec.accessModes[0]");
        assertThat(messages("access-mode-fits-provisioner", yaml))
                .containsExactly(
                        "ReadWriteMany is asked for, but the driver of StorageClass 'gp2', ebs.csi.aws.com, makes"
                                + " disks that one node at a time can write to. Ask for ReadWriteOnce, or choose a class of a shared"
                                + " file system (EFS, Filestore, Azure Files, CephFS, NFS).");
    }
}
