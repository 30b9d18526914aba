package dev.waybill.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncWaveTest {
    @ParameterizedTest
    @CsvSource({
        "0, Namespace CustomResourceDefinition PriorityClass StorageClass IngressClass",
        "1, ResourceQuota LimitRange NetworkPolicy ConfigMap Secret SecretStore ExternalSecret PersistentVolume",
        "1, ServiceAccount ClusterRole Role ClusterRoleBinding RoleBinding",
        "2, PersistentVolumeClaim Service DaemonSet StatefulSet Deployment Pod Job CronJob Postgres",
        "3, HorizontalPodAutoscaler PodDisruptionBudget Ingress",
        "4, APIService ValidatingWebhookConfiguration",
    })
    void isSharedByKindsThatCanGoTogether(int wave, String kinds) {
        assertThat(kinds.split(" "))
                .allSatisfy(kind -> assertThat(SyncWave.of(kind)).isEqualTo(wave));
    }
}
