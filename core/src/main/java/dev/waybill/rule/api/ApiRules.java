package dev.waybill.rule.api;

import java.util.List;

/** The rules under which causes are reported. The first ones say why an object can't be decoded. */
final class ApiRules {
    static final ApiRule UNKNOWN_KIND = new ApiRule(
            "unknown-kind",
            "The kind exists in its API group.",
            "The API server knows no such kind and refuses the object as a whole.");
    static final ApiRule WRONG_API_GROUP = new ApiRule(
            "wrong-api-group",
            "A kind stands under the API group that serves it.",
            "The same kind under another group is another kind, and mostly none at all.");
    static final ApiRule REMOVED_API_VERSION = new ApiRule(
            "removed-api-version",
            "The API version is served by the Kubernetes version that is the target.",
            "An upgrade of the cluster removes old API versions; what names them can't be applied any more.");
    static final ApiRule UNKNOWN_FIELD = new ApiRule(
            "unknown-field",
            "Every field exists in its type.",
            "A misspelt field is dropped or refused, and what it should have set is not set.");
    static final ApiRule CONTEXT_LEVEL = new ApiRule(
            "security-context-level",
            "What a security context says of a container stands in the container, and what it says of a pod in the pod.",
            "In the other one the field does not exist: it is dropped or refused, and nothing is protected.");
    static final ApiRule NEWER_FIELD = new ApiRule(
            "newer-field",
            "Every field exists in the Kubernetes version that is the target.",
            "An older API server drops or refuses a field that it does not know yet.");
    static final ApiRule WRONG_TYPE = new ApiRule(
            "wrong-type",
            "Every field holds a value of its type.",
            "The API server can't decode the object, so nothing of it is applied.");
    static final ApiRule QUANTITY_FORM = new ApiRule(
            "quantity-form",
            "A quantity is a number with a suffix that Kubernetes knows.",
            "500mb or 1 Gi can't be read as an amount, so the API server refuses the object.");
    static final ApiRule MISSING_REQUIRED_FIELD = new ApiRule(
            "missing-required-field",
            "Every required field is set.",
            "The API server has no default for it and refuses the object.");
    static final ApiRule ENUM_VALUE = new ApiRule(
            "enum-value",
            "A field with a closed set of values holds one of them, in its exact spelling.",
            "Kubernetes' published schema lists no such sets, so only the API server notices a misspelling.");
    static final ApiRule INVALID_VALUE = new ApiRule(
            "invalid-value", "Every value is one that its field can have.", "The API server refuses the object.");
    static final ApiRule FORBIDDEN_FIELD = new ApiRule(
            "forbidden-field",
            "No field is set that may not be set there, or not together with another.",
            "Such fields contradict each other, so the API server refuses the object.");
    static final ApiRule DUPLICATE_VALUE = new ApiRule(
            "duplicate-value",
            "What must be unique in a list stands in it once.",
            "The second one would hide the first, so the API server refuses the object.");
    static final ApiRule NOT_FOUND = new ApiRule(
            "not-found",
            "A name that refers to another part of the same object leads to it.",
            "There is nothing that the name could mean, so the API server refuses the object.");
    static final ApiRule TOO_LONG =
            new ApiRule("too-long", "Texts and lists keep to their limits.", "The API server refuses what is longer.");
    static final ApiRule ONE_OF = new ApiRule(
            "one-of-exactly-one",
            "Where one of several forms is possible, exactly one is given.",
            "With none there is nothing to do, and with two nobody knows which was meant.");
    static final ApiRule NAME = new ApiRule(
            "name-dns1123",
            "Names have the form that their kind asks for, mostly a DNS name.",
            "Names become parts of host names, labels and paths, so the API server refuses others.");
    static final ApiRule DERIVED_NAME = new ApiRule(
            "derived-name-too-long",
            "A name leaves room for what Kubernetes appends to it.",
            "Pods, Jobs and labels are named after their owner, and those names have limits of their own.");
    static final ApiRule LABEL_SYNTAX = new ApiRule(
            "label-syntax",
            "Keys and values of labels, annotations and selectors have the form that Kubernetes gives them.",
            "They are looked up by index and written in queries, so the API server refuses others.");
    static final ApiRule PORT_NAME = new ApiRule(
            "port-name-syntax",
            "The name of a port has at most 15 lower-case letters, digits and hyphens.",
            "It is a service name of RFC 6335; probes and Services find the port by it.");
    static final ApiRule QUOTED_PORT = new ApiRule(
            "int-or-string-port",
            "The number of a port stands without quotes.",
            "In quotes it is a name, and no port has a name of digits.");
    static final ApiRule PORT_RANGE = new ApiRule(
            "port-range", "A port is a number from 1 to 65535.", "There are no others in TCP, UDP and SCTP.");
    static final ApiRule ENV_NAME = new ApiRule(
            "env-name-syntax",
            "The name of an environment variable is printable ASCII without an equals sign.",
            "The container's environment can't hold another.");
    static final ApiRule CONFIG_KEY = new ApiRule(
            "configmap-secret-key-syntax",
            "Keys of ConfigMaps and Secrets can be file names, and all data is within 1 MiB.",
            "Each key becomes a file when the object is mounted, and etcd takes no larger objects.");
    static final ApiRule RESERVED_PRIORITY = new ApiRule(
            "reserved-priority-name",
            "Priorities above a billion and names that start with system- are Kubernetes' own.",
            "They are what keeps the cluster itself alive.");
    static final ApiRule IMAGE_EMPTY = new ApiRule(
            "image-empty",
            "Every container names its image.",
            "There is nothing to run, so the API server refuses the pod.");
    static final ApiRule DUPLICATE_CONTAINER = new ApiRule(
            "duplicate-container-name",
            "All containers of a pod, the init containers too, have names of their own.",
            "Logs, exec and patches find a container by its name.");
    static final ApiRule DUPLICATE_VOLUME = new ApiRule(
            "duplicate-volume-name",
            "All volumes of a pod have names of their own.",
            "A mount finds its volume by the name.");
    static final ApiRule DUPLICATE_MOUNT = new ApiRule(
            "duplicate-mount-path", "A container mounts one volume at a path.", "The second one would hide the first.");
    static final ApiRule MOUNT_WITHOUT_VOLUME = new ApiRule(
            "mount-without-volume",
            "A mount names a volume that the pod has.",
            "There is nothing to mount, so the API server refuses the pod.");
    static final ApiRule INNER_PATH = new ApiRule(
            "path-stays-inside",
            "A path below a volume is relative and stays in it.",
            "A path with .. would leave the volume and reach files of the node.");
    static final ApiRule CLAIM_NAME = new ApiRule(
            "pvc-volume-needs-claim-name",
            "A volume of a claim names the claim.",
            "Without the name there is no storage to mount.");
    static final ApiRule SELECTOR = new ApiRule(
            "selector-matches-template",
            "A workload's selector picks the pods of its own template.",
            "A controller that does not see its own pods would make new ones for ever.");
    static final ApiRule JOB_RESTART = new ApiRule(
            "job-restart-policy",
            "Pods of a Job restart OnFailure or Never.",
            "A pod that always restarts never ends, and a Job is there to end.");
    static final ApiRule WORKLOAD_RESTART = new ApiRule(
            "workload-restart-policy",
            "Pods of a Deployment, StatefulSet, DaemonSet or ReplicaSet restart always and have no deadline.",
            "The controller keeps them running for ever; a pod that may end contradicts it.");
    static final ApiRule CRON_SCHEDULE = new ApiRule(
            "cron-schedule",
            "A CronJob's schedule has five fields that can be read, and its time zone exists.",
            "What can't be read never fires.");
    static final ApiRule ROLLOUT = new ApiRule(
            "rollout-can-progress",
            "A rolling update has room to move, and settings that fit its strategy.",
            "With no pod above and no pod below the number wanted, the update could never begin.");
    static final ApiRule REQUEST_LIMIT = new ApiRule(
            "request-exceeds-limit",
            "A container requests at most its limit.",
            "It would be promised more than it may use.");
    static final ApiRule PROBE = new ApiRule(
            "probe-constraints",
            "Probes keep to what their kind allows: liveness and startup succeed after one success.",
            "One success is all that keeps a container alive, so another number has no meaning.");
    static final ApiRule HPA_RANGE = new ApiRule(
            "hpa-range",
            "An autoscaler goes from at least one replica up to at least its minimum.",
            "A range the wrong way round holds no number of replicas.");
    static final ApiRule PDB_ONE_FIELD = new ApiRule(
            "pdb-one-field",
            "A disruption budget says minAvailable or maxUnavailable, not both.",
            "The two can contradict each other.");
    static final ApiRule SERVICE_PORTS = new ApiRule(
            "service-ports-named",
            "The ports of a Service with several have names, and each number and protocol stands once.",
            "A second port without a name, or the same one again, can't be told from the first.");
    static final ApiRule SERVICE_TYPE = new ApiRule(
            "service-type-conflict",
            "A Service's fields fit its type.",
            "A node port of a Service without nodes, or a cluster address of an external name, is a contradiction.");
    static final ApiRule SECRET_DATA = new ApiRule(
            "secret-data-base64",
            "A Secret's data is base64 and has the keys of its type.",
            "The API server decodes it, and a controller that reads the type looks for its keys.");
    static final ApiRule CRD_SCHEMA = new ApiRule(
            "crd-has-schema",
            "A CustomResourceDefinition has a structural schema for each version and one version to store.",
            "Without the schema the API server can't tell a right custom resource from a wrong one.");
    static final ApiRule PRIVILEGED = new ApiRule(
            "privileged-contradiction",
            "A privileged container does not forbid privilege escalation.",
            "The two contradict each other.");

    static final List<ApiRule> ALL = List.of(
            UNKNOWN_KIND,
            WRONG_API_GROUP,
            REMOVED_API_VERSION,
            UNKNOWN_FIELD,
            CONTEXT_LEVEL,
            NEWER_FIELD,
            WRONG_TYPE,
            QUANTITY_FORM,
            MISSING_REQUIRED_FIELD,
            ENUM_VALUE,
            INVALID_VALUE,
            FORBIDDEN_FIELD,
            DUPLICATE_VALUE,
            NOT_FOUND,
            TOO_LONG,
            ONE_OF,
            NAME,
            DERIVED_NAME,
            LABEL_SYNTAX,
            PORT_NAME,
            QUOTED_PORT,
            PORT_RANGE,
            ENV_NAME,
            CONFIG_KEY,
            RESERVED_PRIORITY,
            IMAGE_EMPTY,
            DUPLICATE_CONTAINER,
            DUPLICATE_VOLUME,
            DUPLICATE_MOUNT,
            MOUNT_WITHOUT_VOLUME,
            INNER_PATH,
            CLAIM_NAME,
            SELECTOR,
            JOB_RESTART,
            WORKLOAD_RESTART,
            CRON_SCHEDULE,
            ROLLOUT,
            REQUEST_LIMIT,
            PROBE,
            HPA_RANGE,
            PDB_ONE_FIELD,
            SERVICE_PORTS,
            SERVICE_TYPE,
            SECRET_DATA,
            CRD_SCHEMA,
            PRIVILEGED);

    private ApiRules() {}
}
