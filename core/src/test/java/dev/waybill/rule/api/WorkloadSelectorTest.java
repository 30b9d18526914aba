package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadSelectorTest {
    private static final String CONTAINERS = "containers: [{name: c, image: i}]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Deployment  | null                    | spec.selector: missing-required-field, spec.template.metadata.labels: selector-matches-template
            ReplicaSet  | {matchLabels: {app: b}} | spec.template.metadata.labels: selector-matches-template
            Deployment  | {matchLabels: {app: -}} | spec.selector.matchLabels: label-syntax, spec.selector: label-syntax
            StatefulSet | {matchExpressions: [{key: app, operator: Exists}]} | ``
            DaemonSet   | null                    | spec.template.metadata.labels: selector-matches-template
            DaemonSet   | {matchLabels: {app: -}} | spec.selector.matchLabels: label-syntax
            """)
    void picksItsOwnPods(String kind, String selector, String expected) {
        assertThat(Checked.yaml("{apiVersion: apps/v1, kind: " + kind + ", metadata: {name: n}, spec: {selector: "
                        + selector + ", template: {metadata: {labels: {app: a}}, spec: {" + CONTAINERS + "}}}}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {app: a}              | manualSelector: false                                              | ``
            {}                    | manualSelector: true                                               | spec.selector: missing-required-field, spec.template.metadata.labels: selector-matches-template
            {app: a}              | manualSelector: true, selector: {matchLabels: {app: a}}            | ``
            {app: a}              | selector: {matchLabels: {app: a}}                                  | spec.selector: selector-matches-template
            {}                    | selector: {matchLabels: {job-name: n}}                             | ``
            {}                    | selector: {matchLabels: {batch.kubernetes.io/controller-uid: x}}   | spec.selector: selector-matches-template, spec.template.metadata.labels: selector-matches-template
            {job-name: n}         | selector: {}                                                       | ``
            {job-name: x, controller-uid: x} | selector: {}                                            | spec.template.metadata.labels[controller-uid]: selector-matches-template, spec.template.metadata.labels[job-name]: selector-matches-template
            {batch.kubernetes.io/controller-uid: x} | selector: null                                   | spec.template.metadata.labels[batch.kubernetes.io/controller-uid]: selector-matches-template, spec.template.metadata.labels: selector-matches-template
            """)
    void findsTheSelectorOfAJob(String labels, String spec, String expected) {
        assertThat(Checked.yaml("{apiVersion: batch/v1, kind: Job, metadata: {name: n}, spec: {" + spec
                        + ", template: {metadata: {labels: " + labels + "}, spec: {restartPolicy: Never, " + CONTAINERS
                        + "}}}}"))
                .isEqualTo(expected);
    }

    @Test
    void makesALabelOfAJobsName() {
        String job = "{apiVersion: batch/v1, kind: Job, metadata: {name: " + "n".repeat(64)
                + "}, spec: {template: {metadata: {labels: %s}, spec: {restartPolicy: Never, " + CONTAINERS + "}}}}";
        assertThat(Checked.yaml(job.formatted("{}"))).isEqualTo("spec.template.labels: derived-name-too-long");
        assertThat(Checked.yaml(job.formatted("{app: a}")))
                .isEqualTo("spec.template.labels: derived-name-too-long, metadata.labels: derived-name-too-long");
    }
}
