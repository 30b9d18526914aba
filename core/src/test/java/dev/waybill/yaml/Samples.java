package dev.waybill.yaml;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects as an application has them. */
final class Samples {

    private Samples() {}

    static Deployment deployment() {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName("shop")
                .addToLabels("app.kubernetes.io/name", "shop")
                .addToLabels("tier", "2")
                .endMetadata()
                .withNewSpec()
                .withReplicas(3)
                .withNewStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxSurge(new IntOrString("25%"))
                .withMaxUnavailable(new IntOrString(0))
                .endRollingUpdate()
                .endStrategy()
                .withNewSelector()
                .addToMatchLabels("app.kubernetes.io/name", "shop")
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .addToLabels("app.kubernetes.io/name", "shop")
                .endMetadata()
                .withNewSpec()
                .withServiceAccountName("shop")
                .withTerminationGracePeriodSeconds(60L)
                .withAffinity(new Affinity())
                .addNewToleration("NoSchedule", "pool", "Equal", null, "game")
                .addNewTopologySpreadConstraint()
                .withMaxSkew(1)
                .withTopologyKey("topology.kubernetes.io/zone")
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withLabelSelector(new LabelSelector())
                .endTopologySpreadConstraint()
                .withContainers(container())
                .addNewVolume()
                .withName("cache")
                .withEmptyDir(new EmptyDirVolumeSource())
                .endVolume()
                .endSpec()
                .endTemplate()
                .endSpec()
                .withStatus(new DeploymentStatus())
                .build();
    }

    private static Container container() {
        return new ContainerBuilder()
                .withName("web")
                .withImage("registry.acme.io/shop:1.4.2")
                .withCommand("/bin/sh", "-c", "echo \"starting\"\nexec java -jar app.jar\n")
                .withArgs("--port=8080", "8080", "on")
                .addNewPort()
                .withName("http")
                .withContainerPort(8080)
                .endPort()
                .addNewEnv()
                .withName("MODE")
                .withValue("yes")
                .endEnv()
                .addNewEnv()
                .withName("POD_IP")
                .withNewValueFrom()
                .withNewFieldRef(null, "status.podIP")
                .endValueFrom()
                .endEnv()
                .withNewResources()
                .addToRequests("cpu", new Quantity("250m"))
                .addToRequests("memory", new Quantity("64Mi"))
                .addToLimits("cpu", new Quantity("1"))
                .addToLimits("memory", new Quantity("128Mi"))
                .endResources()
                .addNewVolumeMount()
                .withName("cache")
                .withMountPath("/cache")
                .endVolumeMount()
                .withNewReadinessProbe()
                .withNewHttpGet()
                .withPath("/ready")
                .withPort(new IntOrString("http"))
                .endHttpGet()
                .withPeriodSeconds(5)
                .endReadinessProbe()
                .withNewLifecycle()
                .withNewPreStop()
                .withNewExec()
                .withCommand("/bin/sh", "-c", "sleep 30 && nginx -s quit")
                .endExec()
                .endPreStop()
                .endLifecycle()
                .withSecurityContext(new SecurityContext())
                .build();
    }

    static GenericKubernetesResource custom() {
        GenericKubernetesResource custom = new GenericKubernetesResource();
        custom.setApiVersion("stable.example.com/v1");
        custom.setKind("CronTab");
        ObjectMeta metadata = new ObjectMeta();
        metadata.setName("tick");
        custom.setMetadata(metadata);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("cronSpec", "* * * * */5");
        spec.put("replicas", 3);
        spec.put("ratio", 1e10);
        spec.put("selector", Map.of());
        spec.put("args", List.of());
        spec.put("nothing", null);
        spec.put("matrix", List.of(List.of(1, 2), List.of(Map.of("on", true))));
        custom.setAdditionalProperty("spec", spec);
        custom.setAdditionalProperty("status", Map.of("ready", true));
        return custom;
    }
}
