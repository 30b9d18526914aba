package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hard: {requests.cpu: 500m, pods: 4, count/jobs.batch: 3}           | fine",
                "hard: {requests.hugepages-2Mi: 1Gi, acme.io/gpu: 1, cpu: null}     | fine",
                "hard: {storage: 1Gi}                                               | hard[storage]: invalid-value",
                "hard: {a b/c: 1}                                                   | hard[a b/c]: name-dns1123",
                "hard: {pods: 1500m}                                                | hard[pods]: invalid-value",
                "hard: {pods: 1n}                                                   | hard[pods]: invalid-value",
                "hard: {count/jobs.batch: '0.5'}                                    | hard[count/jobs.batch]: invalid-value",
                "hard: {requests.acme.io/gpu: '0.5'}                                | fine",
                "hard: {cpu: -1}                                                    | hard[cpu]: invalid-value",
                "hard: {requests.storage: 1Gi}, scopes: [VolumeAttributesClass]     | fine",
                "hard: {pods: 1}, scopes: [VolumeAttributesClass]                   | scopes: invalid-value",
                "hard: {requests.ephemeral-storage: 1}, scopes: [NotBestEffort]     | scopes: invalid-value",
                "hard: {count/jobs.batch: 1}, scopes: [NotBestEffort]               | fine",
                "scopes: ['']                                                       | scopes: enum-value",
                "scopes: [Terminating, NotTerminating]                              | scopes: invalid-value",
                "scopeSelector: {matchExpressions: [{scopeName: BestEffort, operator: Exists}, {scopeName: NotBestEffort, operator: Exists}]} | scopeSelector.matchExpressions: invalid-value",
                "scopeSelector: {matchExpressions: [{scopeName: VolumeAttributesClass, operator: DoesNotExist, values: [a]}]} | scopeSelector.matchExpressions.values: forbidden-field",
                "scopeSelector: {matchExpressions: [{scopeName: Terminating, operator: DoesNotExist}]} | scopeSelector.matchExpressions.operator: invalid-value",
            })
    void quotas(String spec, String expected) {
        assertThat(Judged.of("v1/ResourceQuota: {metadata: {name: a}, spec: {" + spec + "}}")
                        .replace("spec.", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: acme.io/Disk, max: {storage: 1Gi}                       | fine",
                "type: Disk                                                    | type: enum-value",
                "type: Pod, max: {storage: 1Gi}                                | max[storage]: invalid-value",
                "type: PersistentVolumeClaim, min: {storage: 1Gi}              | fine",
                "type: PersistentVolumeClaim, min: {cpu: 1}                    | limits: missing-required-field",
                "type: Pod, defaultRequest: {cpu: 1}                           | defaultRequest: forbidden-field",
                "type: Container, max: {kubernetes.io/any: 1}                  | fine",
                "type: Container, max: {acme.io/gpu: 2}, defaultRequest: {acme.io/gpu: 1} | defaultRequest[acme.io/gpu]: invalid-value",
                "type: Container, max: {hugepages-2Mi: 2}, defaultRequest: {hugepages-2Mi: 1} | defaultRequest[hugepages-2Mi]: invalid-value",
                "type: Container, min: {cpu: 1m}, default: {cpu: 1n}           | fine",
                "type: acme.io/Disk, min: {cpu: 2}, default: {cpu: 1}          | default[cpu]: invalid-value",
                "type: acme.io/Disk, defaultRequest: {cpu: 2}, default: {cpu: 1} | defaultRequest[cpu]: request-exceeds-limit",
                "type: Pod, maxLimitRequestRatio: {cpu: 2}, min: {cpu: 0}, max: {cpu: 1} | fine",
                "type: Pod, maxLimitRequestRatio: {cpu: '2.5'}, min: {cpu: 400m}, max: {cpu: 1} | fine",
                "type: Pod, maxLimitRequestRatio: {cpu: '2.501'}, min: {cpu: 400m}, max: {cpu: 1} | maxLimitRequestRatio[cpu]: invalid-value",
            })
    void limits(String limit, String expected) {
        assertThat(Judged.of("v1/LimitRange: {metadata: {name: a}, spec: {limits: [{" + limit + "}]}}")
                        .replace("spec.limits[0].", ""))
                .isEqualTo(expected);
    }
}
