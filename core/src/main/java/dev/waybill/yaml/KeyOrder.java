package dev.waybill.yaml;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The order in which people write the fields of a manifest: one list of names for all kinds. What is not in the list
 * follows by name, as in fabric8's model.
 */
final class KeyOrder {

    private static final String[] NAMES = {
        // every object
        "apiVersion",
        "kind",
        "metadata",
        "name",
        "generateName",
        "namespace",
        "labels",
        "annotations",
        // what a list item is about
        "key",
        "path",
        "pathType",
        "type",
        "operator",
        "value",
        "values",
        "valueFrom",
        "effect",
        "weight",
        // a schema
        "description",
        "nullable",
        "format",
        "default",
        "enum",
        "required",
        "properties",
        // rights
        "apiGroup",
        "apiGroups",
        "subjects",
        "roleRef",
        // a container
        "image",
        "imagePullPolicy",
        "command",
        "args",
        "workingDir",
        // a container's port, a Service, its port
        "clusterIP",
        "clusterIPs",
        "externalName",
        "containerPort",
        "port",
        "targetPort",
        "nodePort",
        "hostPort",
        "protocol",
        // Deployment, StatefulSet, DaemonSet
        "serviceName",
        "replicas",
        "revisionHistoryLimit",
        "minReadySeconds",
        "progressDeadlineSeconds",
        "podManagementPolicy",
        "strategy",
        "updateStrategy",
        "rollingUpdate",
        "maxSurge",
        // CronJob, Job
        "schedule",
        "timeZone",
        "suspend",
        "concurrencyPolicy",
        "startingDeadlineSeconds",
        "successfulJobsHistoryLimit",
        "failedJobsHistoryLimit",
        "jobTemplate",
        "completions",
        "parallelism",
        "completionMode",
        "backoffLimit",
        "activeDeadlineSeconds",
        "ttlSecondsAfterFinished",
        // autoscaler, budget
        "scaleTargetRef",
        "minReplicas",
        "maxReplicas",
        "metrics",
        "behavior",
        "scaleUp",
        "scaleDown",
        "metric",
        "target",
        "stabilizationWindowSeconds",
        "selectPolicy",
        "policies",
        "minAvailable",
        "maxUnavailable",
        // NetworkPolicy
        "podSelector",
        "namespaceSelector",
        "ipBlock",
        "policyTypes",
        "ingress",
        "egress",
        "from",
        "to",
        // Ingress
        "ingressClassName",
        "defaultBackend",
        "tls",
        "hosts",
        "secretName",
        "rules",
        "host",
        "http",
        "service",
        // storage
        "provisioner",
        "parameters",
        "capacity",
        "volumeMode",
        "accessModes",
        "storageClassName",
        "volumeName",
        "persistentVolumeReclaimPolicy",
        "reclaimPolicy",
        "volumeBindingMode",
        "allowVolumeExpansion",
        // the rest of a workload
        "selector",
        "template",
        "volumeClaimTemplates",
        // the rest of a container
        "ports",
        "envFrom",
        "env",
        "resources",
        "requests",
        "limits",
        "resourceNames",
        "verbs",
        "volumeMounts",
        "mountPath",
        "subPath",
        "subPathExpr",
        "volumeDevices",
        // probes
        "startupProbe",
        "livenessProbe",
        "readinessProbe",
        "lifecycle",
        "postStart",
        "preStop",
        "exec",
        "httpGet",
        "tcpSocket",
        "grpc",
        "sleep",
        "scheme",
        "httpHeaders",
        "initialDelaySeconds",
        "periodSeconds",
        "timeoutSeconds",
        "successThreshold",
        "failureThreshold",
        // a Pod
        "serviceAccountName",
        "automountServiceAccountToken",
        "priorityClassName",
        "runtimeClassName",
        "restartPolicy",
        "terminationGracePeriodSeconds",
        "enableServiceLinks",
        "shareProcessNamespace",
        "hostAliases",
        "hostIPC",
        "hostPID",
        "hostNetwork",
        "dnsPolicy",
        "dnsConfig",
        "imagePullSecrets",
        "securityContext",
        "schedulerName",
        "nodeName",
        "nodeSelector",
        "affinity",
        "tolerations",
        "topologySpreadConstraints",
        "initContainers",
        "containers",
        "ephemeralContainers",
        "volumes",
        // scheduling
        "requiredDuringSchedulingIgnoredDuringExecution",
        "preferredDuringSchedulingIgnoredDuringExecution",
        "maxSkew",
        "topologyKey",
        "whenUnsatisfiable",
        "labelSelector",
        "matchLabels",
        "matchExpressions",
        // security
        "runAsNonRoot",
        "runAsUser",
        "runAsGroup",
        "fsGroup",
        "allowPrivilegeEscalation",
        "readOnlyRootFilesystem",
        "seccompProfile",
        "add",
        "drop",
        // a custom resource definition
        "group",
        "scope",
        "names",
        "plural",
        "singular",
        "listKind",
        "shortNames",
        "categories",
        "versions",
        "served",
        "storage",
        "schema",
        "subresources",
        "additionalPrinterColumns",
        "jsonPath",
        // what the object is all about, and long data
        "spec",
        "globalDefault",
        "preemptionPolicy",
        "immutable",
        "stringData",
        "data",
        "binaryData",
        "status",
    };

    private static final Map<String, Integer> RANKS = ranks();

    static final Comparator<Property> BY_RANK = new Comparator<>() {
        @Override
        public int compare(Property one, Property other) {
            int byRank = Integer.compare(rank(one.name), rank(other.name));
            return byRank != 0 ? byRank : one.name.compareTo(other.name);
        }
    };

    private KeyOrder() {}

    private static int rank(String name) {
        Integer rank = RANKS.get(name);
        return rank == null ? NAMES.length : rank;
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>(NAMES.length * 2);
        for (int i = 0; i < NAMES.length; i++) {
            ranks.put(NAMES[i], i);
        }
        return ranks;
    }
}
