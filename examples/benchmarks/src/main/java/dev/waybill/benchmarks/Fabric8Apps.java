package dev.waybill.benchmarks;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import java.util.ArrayList;
import java.util.List;

/** The same apps through fabric8's builders. */
final class Fabric8Apps {
    private static final String NAME = "app.kubernetes.io/name";

    private Fabric8Apps() {}

    static List<HasMetadata> objects(int count) {
        List<HasMetadata> objects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "app-" + i;
            objects.add(settings(name, i));
            objects.add(claim(name));
            objects.add(deployment(name));
            objects.add(service(name));
            objects.add(autoscaler(name));
        }
        return objects;
    }

    private static ConfigMap settings(String name, int i) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .addToData("LOG_LEVEL", "info")
                .addToData("SETTINGS", "feature=" + i)
                .addToData("app.yaml", "server:\n  port: 8080\n  name: " + name + "\n")
                .build();
    }

    private static PersistentVolumeClaim claim(String name) {
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .withAccessModes("ReadWriteOnce")
                .withStorageClassName("gp3")
                .withNewResources()
                .addToRequests("storage", new Quantity("10Gi"))
                .endResources()
                .endSpec()
                .build();
    }

    private static Deployment deployment(String name) {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels(NAME, name)
                .endMetadata()
                .withNewSpec()
                .withNewSelector()
                .addToMatchLabels(NAME, name)
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .addToLabels(NAME, name)
                .endMetadata()
                .withNewSpec()
                .withTerminationGracePeriodSeconds(35L)
                .withNewAffinity()
                .withNewNodeAffinity()
                .withNewRequiredDuringSchedulingIgnoredDuringExecution()
                .addNewNodeSelectorTerm()
                .addNewMatchExpression()
                .withKey("acme.io/pool")
                .withOperator("In")
                .withValues("apps")
                .endMatchExpression()
                .endNodeSelectorTerm()
                .endRequiredDuringSchedulingIgnoredDuringExecution()
                .endNodeAffinity()
                .endAffinity()
                .addToInitContainers(init())
                .addToContainers(container(name))
                .addNewVolume()
                .withName(name)
                .withNewPersistentVolumeClaim()
                .withClaimName(name)
                .endPersistentVolumeClaim()
                .endVolume()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private static Container init() {
        return new ContainerBuilder()
                .withName("wait")
                .withImage("busybox:1.37")
                .withCommand("sh", "-c", "until nslookup db; do sleep 2; done")
                .withNewResources()
                .addToRequests("cpu", new Quantity("10m"))
                .addToRequests("memory", new Quantity("16Mi"))
                .addToLimits("memory", new Quantity("32Mi"))
                .endResources()
                .build();
    }

    private static Container container(String name) {
        return new ContainerBuilder()
                .withName("app")
                .withImage("registry.acme.io/" + name + ":1.0.0")
                .addNewPort()
                .withName("http")
                .withContainerPort(8080)
                .endPort()
                .addNewPort()
                .withName("metrics")
                .withContainerPort(9090)
                .endPort()
                .addNewEnv()
                .withName("LOG_LEVEL")
                .withNewValueFrom()
                .withNewConfigMapKeyRef()
                .withName(name)
                .withKey("LOG_LEVEL")
                .endConfigMapKeyRef()
                .endValueFrom()
                .endEnv()
                .addNewEnv()
                .withName("SETTINGS")
                .withNewValueFrom()
                .withNewConfigMapKeyRef()
                .withName(name)
                .withKey("SETTINGS")
                .endConfigMapKeyRef()
                .endValueFrom()
                .endEnv()
                .addNewEnv()
                .withName("REGION")
                .withValue("eu-central-1")
                .endEnv()
                .addNewEnv()
                .withName("PORT")
                .withValue("8080")
                .endEnv()
                .addNewEnv()
                .withName("POD_NAME")
                .withNewValueFrom()
                .withNewFieldRef()
                .withFieldPath("metadata.name")
                .endFieldRef()
                .endValueFrom()
                .endEnv()
                .withNewResources()
                .addToRequests("cpu", new Quantity("250m"))
                .addToRequests("memory", new Quantity("256Mi"))
                .addToLimits("memory", new Quantity("512Mi"))
                .endResources()
                .addNewVolumeMount()
                .withName(name)
                .withMountPath("/data")
                .endVolumeMount()
                .withNewStartupProbe()
                .withNewHttpGet()
                .withPath("/ready")
                .withPort(new IntOrString("http"))
                .endHttpGet()
                .withPeriodSeconds(5)
                .withFailureThreshold(30)
                .endStartupProbe()
                .withNewReadinessProbe()
                .withNewHttpGet()
                .withPath("/ready")
                .withPort(new IntOrString("http"))
                .endHttpGet()
                .withPeriodSeconds(5)
                .endReadinessProbe()
                .withNewLivenessProbe()
                .withNewHttpGet()
                .withPath("/live")
                .withPort(new IntOrString("http"))
                .endHttpGet()
                .withPeriodSeconds(10)
                .withFailureThreshold(3)
                .endLivenessProbe()
                .withNewLifecycle()
                .withNewPreStop()
                .withNewSleep()
                .withSeconds(5L)
                .endSleep()
                .endPreStop()
                .endLifecycle()
                .build();
    }

    private static Service service(String name) {
        return new ServiceBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .addToSelector(NAME, name)
                .addNewPort()
                .withName("http")
                .withPort(80)
                .withTargetPort(new IntOrString("http"))
                .endPort()
                .endSpec()
                .build();
    }

    private static HorizontalPodAutoscaler autoscaler(String name) {
        return new HorizontalPodAutoscalerBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .withNewScaleTargetRef()
                .withApiVersion("apps/v1")
                .withKind("Deployment")
                .withName(name)
                .endScaleTargetRef()
                .withMinReplicas(2)
                .withMaxReplicas(10)
                .addNewMetric()
                .withType("Resource")
                .withNewResource()
                .withName("cpu")
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(70)
                .endTarget()
                .endResource()
                .endMetric()
                .endSpec()
                .build();
    }
}
