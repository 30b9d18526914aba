package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Claim templates of StatefulSets in Java, and how containers mount them. */
class ClaimTemplateWordsTest {
    private static final String DATA =
            "{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}}}";
    private static final String BROKEN = "{metadata: {name: broken}, spec: {accessModes: [ReadWriteOnce]}}";

    private static String set(String container, String templates) {
        return """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db, labels: {app.kubernetes.io/name: db}}
                spec:
                  serviceName: db
                  selector: {matchLabels: {app.kubernetes.io/name: db}}
                  template:
                    metadata: {labels: {app.kubernetes.io/name: db}}
                    spec:
                      containers:
                      - {name: pg, image: "postgres:16", %s}
                  volumeClaimTemplates: [%s]
                """.formatted(container, templates);
    }

    @Test
    void aMountTakesTheClaim() {
        String yaml = set("volumeMounts: [{name: data, mountPath: /data}]", DATA);

        assertThat(Migrated.last(yaml)).isEqualTo(Migrated.flat("""
                PersistentVolumeClaim dataClaim = claimOfDefaultClass("data", gibibytes(10));
                Container pg = container("pg", image("postgres:16")).mount("/data", dataClaim);
                return statefulSet("db", existingService("db"), pg).claimTemplate(dataClaim);
                """));
        Migrated.prove(List.of(yaml));
    }

    @Test
    void aMountThatSaysMoreTakesTheVolumeOfTheClaim() {
        String yaml = set(
                "volumeMounts: [{name: data, mountPath: /a, subPath: a}, {name: data, mountPath: /b, readOnly: true}]",
                DATA);

        assertThat(Migrated.last(yaml)).isEqualTo(Migrated.flat("""
                PersistentVolumeClaim dataClaim = claimOfDefaultClass("data", gibibytes(10));
                Volume dataVolume = volume("data", claimVolume(dataClaim));
                Container pg = container("pg", image("postgres:16"))
                        .mount(mount("/a", dataVolume).subPath("a"))
                        .mount(mount("/b", dataVolume).readOnly());
                return statefulSet("db", existingService("db"), pg).claimTemplate(dataClaim);
                """));
        Migrated.prove(List.of(yaml));
    }

    @Test
    void aDeviceTakesTheVolumeOfTheClaim() {
        String yaml = set(
                "volumeDevices: [{name: data, devicePath: /dev/xvda}]",
                DATA.replace("spec: {", "spec: {volumeMode: Block, "));

        assertThat(Migrated.last(yaml))
                .contains(".volumeMode(VolumeMode.BLOCK);")
                .contains(".device(\"/dev/xvda\", volume(\"data\", claimVolume(dataClaim)));")
                .doesNotContain("customize");
        Migrated.prove(List.of(yaml));
    }

    @Test
    void aTemplateWithoutWordsLeavesTheSetItsOwn() {
        String yaml = set(
                "volumeMounts: [{name: data, mountPath: /data}, {name: broken, mountPath: /b}]", DATA + ", " + BROKEN);

        assertThat(Migrated.last(yaml))
                .contains(".mount(\"/data\", dataClaim);")
                .contains("statefulSet(\"db\", existingService(\"db\"), pg).claimTemplate(dataClaim).customize(")
                .contains(".addNewVolumeClaimTemplate()");
        Migrated.prove(List.of(yaml));
    }
}
