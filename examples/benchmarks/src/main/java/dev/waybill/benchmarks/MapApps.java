package dev.waybill.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same apps as ready maps: no model, no check. What printing them costs is the limit. */
final class MapApps {
    private static final String NAME = "app.kubernetes.io/name";

    private MapApps() {}

    static List<Map<String, Object>> objects(int count) {
        List<Map<String, Object>> objects = new ArrayList<>(count * 5);
        for (int i = 0; i < count; i++) {
            String name = "app-" + i;
            objects.add(object(
                    "v1",
                    "ConfigMap",
                    name,
                    "data",
                    map(
                            "LOG_LEVEL", "info",
                            "SETTINGS", "feature=" + i,
                            "app.yaml", "server:\n  port: 8080\n  name: " + name + "\n")));
            objects.add(object(
                    "v1",
                    "PersistentVolumeClaim",
                    name,
                    "spec",
                    map(
                            "accessModes", List.of("ReadWriteOnce"),
                            "storageClassName", "gp3",
                            "resources", map("requests", map("storage", "10Gi")))));
            objects.add(deployment(name));
            objects.add(object(
                    "v1",
                    "Service",
                    name,
                    "spec",
                    map(
                            "selector", map(NAME, name),
                            "ports", List.of(map("name", "http", "port", 80, "targetPort", "http")))));
            objects.add(autoscaler(name));
        }
        return objects;
    }

    private static Map<String, Object> deployment(String name) {
        Map<String, Object> made = object(
                "apps/v1",
                "Deployment",
                name,
                "spec",
                map(
                        "selector", map("matchLabels", map(NAME, name)),
                        "template", map("metadata", map("labels", map(NAME, name)), "spec", pod(name))));
        made.put("metadata", map("name", name, "labels", map(NAME, name)));
        return made;
    }

    private static Map<String, Object> pod(String name) {
        return map(
                "terminationGracePeriodSeconds", 35,
                "affinity",
                        map(
                                "nodeAffinity",
                                map(
                                        "requiredDuringSchedulingIgnoredDuringExecution",
                                        map(
                                                "nodeSelectorTerms",
                                                List.of(map(
                                                        "matchExpressions",
                                                        List.of(map(
                                                                "key", "acme.io/pool",
                                                                "operator", "In",
                                                                "values", List.of("apps")))))))),
                "initContainers",
                        List.of(map(
                                "name",
                                "wait",
                                "image",
                                "busybox:1.37",
                                "command",
                                List.of("sh", "-c", "until nslookup db; do sleep 2; done"),
                                "resources",
                                map(
                                        "requests", map("cpu", "10m", "memory", "16Mi"),
                                        "limits", map("memory", "32Mi")))),
                "containers", List.of(container(name)),
                "volumes", List.of(map("name", name, "persistentVolumeClaim", map("claimName", name))));
    }

    private static Map<String, Object> container(String name) {
        return map(
                "name", "app",
                "image", "registry.acme.io/" + name + ":1.0.0",
                "ports",
                        List.of(
                                map("name", "http", "containerPort", 8080),
                                map("name", "metrics", "containerPort", 9090)),
                "env",
                        List.of(
                                map("name", "LOG_LEVEL", "valueFrom", fromConfig(name, "LOG_LEVEL")),
                                map("name", "SETTINGS", "valueFrom", fromConfig(name, "SETTINGS")),
                                map("name", "REGION", "value", "eu-central-1"),
                                map("name", "PORT", "value", "8080"),
                                map(
                                        "name",
                                        "POD_NAME",
                                        "valueFrom",
                                        map("fieldRef", map("fieldPath", "metadata.name")))),
                "resources",
                        map(
                                "requests", map("cpu", "250m", "memory", "256Mi"),
                                "limits", map("memory", "512Mi")),
                "volumeMounts", List.of(map("name", name, "mountPath", "/data")),
                "startupProbe", map("httpGet", get("/ready"), "periodSeconds", 5, "failureThreshold", 30),
                "readinessProbe", map("httpGet", get("/ready"), "periodSeconds", 5),
                "livenessProbe", map("httpGet", get("/live"), "periodSeconds", 10, "failureThreshold", 3),
                "lifecycle", map("preStop", map("sleep", map("seconds", 5))));
    }

    private static Map<String, Object> get(String path) {
        return map("path", path, "port", "http");
    }

    private static Map<String, Object> fromConfig(String name, String key) {
        return map("configMapKeyRef", map("name", name, "key", key));
    }

    private static Map<String, Object> autoscaler(String name) {
        return object(
                "autoscaling/v2",
                "HorizontalPodAutoscaler",
                name,
                "spec",
                map(
                        "scaleTargetRef",
                        map("apiVersion", "apps/v1", "kind", "Deployment", "name", name),
                        "minReplicas",
                        2,
                        "maxReplicas",
                        10,
                        "metrics",
                        List.of(map(
                                "type",
                                "Resource",
                                "resource",
                                map("name", "cpu", "target", map("type", "Utilization", "averageUtilization", 70))))));
    }

    private static Map<String, Object> object(String version, String kind, String name, String field, Object value) {
        return map("apiVersion", version, "kind", kind, "metadata", map("name", name), field, value);
    }

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
