package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.Secret;
import dev.waybill.kind.pod.Container;
import dev.waybill.value.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobWordsTest {
    private static final String LABELS = "labels: {app.kubernetes.io/name: load}";
    private static final String TEMPLATE = "template: {metadata: {" + LABELS
            + "%s}, spec: {restartPolicy: Never%s, containers: [{name: c, image: \"c:1\"}]}}";

    private static String job(String spec, String metadata, String pod) {
        return Migrated.last("""
                apiVersion: batch/v1
                kind: Job
                metadata: {name: load, %s}
                spec: {%s %s}
                """.formatted(LABELS, spec, TEMPLATE.formatted(metadata, pod)));
    }

    private static String words(String body) {
        return body.substring(body.indexOf("job(\"load\", c2)") + "job(\"load\", c2)".length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            completions: 5, parallelism: 2, | .completions(5).parallelism(2)
            completionMode: Indexed, completions: 4, backoffLimitPerIndex: 1, maxFailedIndexes: 2, | .indexed(4).backoffLimitPerIndex(1).maxFailedIndexes(2)
            backoffLimit: 3, activeDeadlineSeconds: 100, ttlSecondsAfterFinished: 3600, | .backoffLimit(3).activeDeadline(Duration.ofSeconds(100)).ttlAfterFinished(Duration.ofHours(1))
            suspend: true, managedBy: acme.io/c, podReplacementPolicy: Failed, | .podReplacementPolicy(PodReplacementPolicy.FAILED).managedBy("acme.io/c").suspended()
            manualSelector: true, selector: {matchLabels: {app.kubernetes.io/name: load}}, | .manualSelector(selector("app.kubernetes.io/name", "load"))
            scheduling: {schedulingPolicy: {gang: {minCount: 3}}, schedulingConstraints: {topology: [{key: topology.kubernetes.io/zone}]}, disruptionMode: {all: {}}}, | .scheduling(jobScheduling().gang(3).within(ZONE).disruptTogether())
            scheduling: {schedulingPolicy: {gang: {}}, disruptionMode: {single: {}}, resourceClaims: [{name: a, resourceClaimName: b}, {name: d, resourceClaimTemplateName: e}]}, | .scheduling(jobScheduling().gang().disruptSingly().resourceClaim("a", "b").resourceClaimFrom("d", "e"))
            scheduling: {schedulingPolicy: {basic: {}}}, | .scheduling(jobScheduling().basic())
            podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, values: [3, 4]}}]}, | .podFailureRule(FailureAction.FAIL_JOB, exitCodes(3, 4))
            podFailurePolicy: {rules: [{action: Ignore, onExitCodes: {containerName: c, operator: NotIn, values: [0]}}]}, | .podFailureRule(FailureAction.IGNORE, exitCodesOtherThan(0).container("c"))
            podFailurePolicy: {rules: [{action: Count, onPodConditions: [{type: A, status: "True"}, {type: B, status: "False"}]}]}, | .podFailureRule(FailureAction.COUNT, podCondition("A").orCondition("B", ConditionStatus.FALSE))
            completionMode: Indexed, completions: 4, successPolicy: {rules: [{succeededIndexes: "0-2", succeededCount: 1}, {succeededCount: 2}]}, | .indexed(4).successRule(succeededIndexes("0-2").succeededCount(1)).successRule(succeededCount(2))
            """)
    void jobs(String spec, String words) {
        assertThat(words(job(spec, "", ""))).isEqualTo(words + ";");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            , schedulingGroup: {podGroupName: g}                    | .schedulingGroup("g")
            , evictionResponders: [{name: acme.io/a, priority: 5}]  | .evictionResponder("acme.io/a", 5)
            , activeDeadlineSeconds: 7                              | .podActiveDeadline(Duration.ofSeconds(7))
            """)
    void pods(String pod, String words) {
        assertThat(words(job("", "", pod))).isEqualTo(words + ";");
    }

    @Test
    void aCodeThatNoProcessEndsWithIsCustomized() {
        String rule = "{action: FailJob, onExitCodes: {operator: In, values: [0]}}";

        assertThat(words(job("podFailurePolicy: {rules: [" + rule + "]},", "", "")))
                .startsWith(".customize(j -> j.editSpec().withNewPodFailurePolicy()");
    }

    private static String cronJob(String spec) {
        return Migrated.last("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: load, %s}
                spec: {%s, jobTemplate: {metadata: {%s}, spec: {backoffLimit: 1, %s}}}
                """.formatted(LABELS, spec, LABELS, TEMPLATE.formatted("", "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            schedule: "0 3 * * *"                                    | schedule("0 3 * * *")                          | ``
            schedule: "@daily", timeZone: Europe/Berlin              | schedule("@daily", ZoneId.of("Europe/Berlin")) | ``
            schedule: "@daily", concurrencyPolicy: Forbid            | schedule("@daily") | .concurrencyPolicy(ConcurrencyPolicy.FORBID)
            schedule: "@daily", startingDeadlineSeconds: 60          | schedule("@daily") | .startingDeadline(Duration.ofSeconds(60))
            schedule: "@daily", suspend: true                        | schedule("@daily") | .suspended()
            schedule: "@daily", successfulJobsHistoryLimit: 1, failedJobsHistoryLimit: 2 | schedule("@daily") | .successfulJobsHistoryLimit(1).failedJobsHistoryLimit(2)
            """)
    void cronJobs(String spec, String schedule, String words) {
        assertThat(cronJob(spec))
                .endsWith(
                        "return cronJob(\"load\", " + schedule + ", job(\"load\", c2).backoffLimit(1))" + words + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule: 99 99 * * *", "schedule: '@daily', timeZone: Mars/Olympus"})
    void aScheduleThatWaybillRefusesIsRaw(String spec) {
        assertThat(cronJob(spec)).startsWith("return raw(new CronJobBuilder()");
    }

    private static final String SETTINGS = """
            apiVersion: v1
            kind: %s
            metadata: {name: settings}
            %s: {LEVEL: info}%s
            ---
            """;

    private static String annotated(String checksum) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: load, %s}
                spec: {selector: {matchLabels: {app.kubernetes.io/name: load}}, template: {metadata: {%s, annotations: {%s}}, spec: {containers: [{name: c, image: "c:1"}]}}}
                """.formatted(LABELS, LABELS, checksum);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ConfigMap | data       | checksum/configmap-settings: 5317cc372c | .restartOnChangeOf(settingsConfigMap())
            ConfigMap | data       | checksum/configmap-settings: 0000000000 | .podAnnotation("checksum/configmap-settings", "0000000000")
            ConfigMap | data       | checksum/configmap-another: 5317cc372c  | .podAnnotation("checksum/configmap-another", "5317cc372c")
            ConfigMap | data       | checksum/secret-settings: 5317cc372c    | .podAnnotation("checksum/secret-settings", "5317cc372c")
            Secret    | stringData | checksum/secret-settings: HASH          | .restartOnChangeOf(settingsSecret())
            """)
    void podsRestartOnChangeOfWhatIsHere(String kind, String field, String checksum, String words) {
        String hash = Deployment.of("load", Container.of("c", Image.of("c:1")))
                .restartOnChangeOf(Secret.of("settings").entry("LEVEL", "info"))
                .toModel()
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations()
                .get("checksum/secret-settings");
        String quoted = checksum.replace("HASH", hash).replaceAll(": (\\w+)", ": \"$1\"");

        assertThat(Migrated.last(SETTINGS.formatted(kind, field, kind.equals("Secret") ? "\ntype: Opaque" : "")
                        + annotated(quoted)))
                .endsWith("return deployment(\"load\", c2)" + words + ";");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DaemonSet   | ``              | updateStrategy: {type: OnDelete} | daemonSet("load", c2).updateOnDelete()
            DaemonSet   | ``              | updateStrategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 10%}} | daemonSet("load", c2).updateStrategy(daemonSetRollingUpdate().unavailable(percent(10)))
            DaemonSet   | ``              | updateStrategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 0}} | daemonSet("load", c2).updateStrategy(daemonSetRollingUpdate().surge(1))
            StatefulSet | serviceName: s, | updateStrategy: {type: OnDelete} | statefulSet("load", existingService("s"), c2).updateOnDelete()
            StatefulSet | serviceName: s, | updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 2, maxUnavailable: 1}} | statefulSet("load", existingService("s"), c2).updateStrategy(statefulSetRollingUpdate().unavailable(1).partition(2))
            """)
    void updateStrategies(String kind, String before, String strategy, String words) {
        String yaml = annotated("")
                .replace("Deployment", kind)
                .replace(", annotations: {}", "")
                .replace("spec: {selector", "spec: {" + before + strategy + ", selector");

        assertThat(Migrated.last(yaml)).endsWith("return " + words + ";");
    }
}
