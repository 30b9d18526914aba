package dev.waybill.diff;

import java.util.Map;
import java.util.Set;

/** What the API server writes into the missing fields of a pod's spec: {@code pkg/apis/core/v1/defaults.go}. */
final class PodDefaults {
    private static final Set<String> OF_POD = Set.of(
            "restartPolicy=Always",
            "dnsPolicy=ClusterFirst",
            "schedulerName=default-scheduler",
            "terminationGracePeriodSeconds=30",
            "enableServiceLinks=true",
            "hostNetwork=false",
            "hostPID=false",
            "hostIPC=false",
            "securityContext={}",
            "volumes[].emptyDir={}",
            "volumes[].secret.defaultMode=420",
            "volumes[].configMap.defaultMode=420",
            "volumes[].downwardAPI.defaultMode=420",
            "volumes[].projected.defaultMode=420",
            "volumes[].projected.sources[].serviceAccountToken.expirationSeconds=3600",
            "volumes[].hostPath.type=");

    private static final Set<String> OF_CONTAINER = Set.of(
            "terminationMessagePath=/dev/termination-log",
            "terminationMessagePolicy=File",
            "ports[].protocol=TCP",
            "env[].value=",
            "env[].valueFrom.fieldRef.apiVersion=v1",
            "volumeMounts[].readOnly=false",
            "stdin=false",
            "stdinOnce=false",
            "tty=false",
            "lifecycle.preStop.httpGet.path=/",
            "lifecycle.preStop.httpGet.scheme=HTTP",
            "lifecycle.postStart.httpGet.path=/",
            "lifecycle.postStart.httpGet.scheme=HTTP");

    private static final Set<String> OF_PROBE = Set.of(
            "timeoutSeconds=1",
            "periodSeconds=10",
            "successThreshold=1",
            "failureThreshold=3",
            "initialDelaySeconds=0",
            "httpGet.path=/",
            "httpGet.scheme=HTTP",
            "grpc.service=");

    private PodDefaults() {}

    /**
     * Whether the value is what the missing field means.
     *
     * @param shape the field from the pod's spec on
     */
    static boolean holds(ChangedObject id, String shape, String value, Map<?, ?> holder) {
        if (OF_POD.contains(shape + "=" + value)) {
            return true;
        }
        // Admission names the account of a Pod; in a template the name is a change of the template.
        if (id.kind().equals("Pod") && shape.equals("serviceAccountName")) {
            return value.equals("default");
        }
        int item = shape.indexOf("ontainers[].");
        if (item < 0 || shape.indexOf('.') < item) {
            return false;
        }
        String field = shape.substring(item + "ontainers[].".length());
        if (field.equals("imagePullPolicy")) {
            return value.equals(pullPolicy(Tree.text(holder, "image")));
        }
        int dot = field.indexOf('.');
        if (dot > 0 && field.substring(0, dot).endsWith("Probe")) {
            return OF_PROBE.contains(field.substring(dot + 1) + "=" + value);
        }
        return OF_CONTAINER.contains(field + "=" + value);
    }

    private static String pullPolicy(String image) {
        int name = image.lastIndexOf('/') + 1;
        boolean digest = image.indexOf('@', name) >= 0;
        boolean tag = image.indexOf(':', name) >= 0;
        return !digest && (!tag || image.endsWith(":latest")) ? "Always" : "IfNotPresent";
    }
}
