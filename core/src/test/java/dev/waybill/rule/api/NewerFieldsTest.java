package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.coverage.Samples;
import dev.waybill.value.KubernetesVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class NewerFieldsTest {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec: {%scontainers: [{name: web, image: registry.acme.io/shop:1.4.2%s}]%s}
            """;

    /** In each row the part of the pod, the last version that refuses it, and where. */
    @ParameterizedTest(name = "{0}{1}{2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    - | , lifecycle: {preStop: {sleep: {seconds: 5}}} | - | 29 | spec.containers[0].lifecycle.preStop.sleep
                    - | , lifecycle: {stopSignal: SIGTERM}            | - | 32 | spec.containers[0].lifecycle.stopSignal
                    - | , securityContext: {procMount: Unmasked}      | - | 32 | spec.containers[0].securityContext.procMount
                    - | , securityContext: {procMount: Default}       | - | 28 | -
                    - | , resources: {claims: [{name: gpu}]}          | - | 33 | spec.containers[0].resources.claims
                    - | , restartPolicy: Always                       | - | 34 | spec.containers[0].restartPolicy
                    - | , env: [{name: 1ST, value: x}]                | - | 31 | spec.containers[0].env[0].name
                    - | , env: [{name: A b, value: x}]                | - | 31 | spec.containers[0].env[0].name
                    - | , env: [{name: a.b-C_1, value: x}]            | - | 28 | -
                    - | -                                             | , hostUsers: false | 32 | spec.hostUsers
                    - | -                                             | , hostUsers: true  | 28 | -
                    - | -                                             | , hostnameOverride: shop | 34 | spec.hostnameOverride
                    - | -                                             | , resources: {limits: {cpu: 1}} | 33 | spec.resources
                    - | -                                             | , dnsConfig: {searches: [a.b, _tcp.acme.io]} | 32 | spec.dnsConfig.searches[1]
                    - | -                                             | , volumes: [{name: a, image: {reference: a}}] | 34 | spec.volumes[0].image
                    - | , volumeMounts: [{name: a, mountPath: /a, bindMountOptions: [noexec]}] | - | 36 | spec.containers[0].volumeMounts[0].bindMountOptions
                    initContainers: [{name: proxy, image: a, restartPolicy: Always}],    | - | - | 28 | -
                    initContainers: [{name: proxy, image: a, restartPolicy: OnFailure}], | - | - | 34 | spec.initContainers[0].restartPolicy
                    """)
    void partsOfPodsAreThereSinceTheirVersion(String before, String inside, String after, int refusedBy, String at) {
        String yaml = POD.formatted(text(before), text(inside), text(after));

        for (KubernetesVersion target : KubernetesVersion.values()) {
            assertThat(found(yaml, target))
                    .as("at " + target)
                    .isEqualTo(target.minor() <= refusedBy ? List.of(at) : List.of());
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    shop  | ClusterIP, trafficDistribution: PreferClose    | 30 | spec.trafficDistribution
                    shop  | ClusterIP, trafficDistribution: PreferSameNode | 33 | spec.trafficDistribution
                    1shop | ClusterIP                                      | 35 | metadata.name
                    shop  | ClusterIP                                      | 28 | -
                    """)
    void servicesHaveTheirs(String name, String type, int refusedBy, String at) {
        String yaml = """
                apiVersion: v1
                kind: Service
                metadata: {name: %s}
                spec: {type: %s, ports: [{port: 80}]}
                """.formatted(name, type);

        for (KubernetesVersion target : KubernetesVersion.values()) {
            assertThat(found(yaml, target))
                    .as("at " + target)
                    .isEqualTo(target.minor() <= refusedBy ? List.of(at) : List.of());
        }
    }

    @Test
    void aSleepOfZeroCameLaterThanTheSleep() {
        String yaml = POD.formatted("", ", lifecycle: {preStop: {sleep: {seconds: 0}}}", "");
        String sleep = "spec.containers[0].lifecycle.preStop.sleep";

        assertThat(found(yaml, KubernetesVersion.V1_29)).containsExactly(sleep, sleep + ".seconds");
        assertThat(found(yaml, KubernetesVersion.V1_32)).containsExactly(sleep + ".seconds");
        assertThat(found(yaml, KubernetesVersion.V1_33)).isEmpty();
    }

    @Test
    void theMessageNamesBothVersionsAndTheFeature() {
        String yaml = POD.formatted("", ", lifecycle: {preStop: {sleep: {seconds: 5}}}", "");

        assertThat(ApiValidation.causes(object(yaml), KubernetesVersion.V1_29))
                .containsExactly(new Cause(
                        ApiRules.NEWER_FIELD,
                        "spec.containers[0].lifecycle.preStop.sleep",
                        "the field is there since Kubernetes 1.30 (PodLifecycleSleepAction), and the target is 1.29.",
                        "Leave it out, or target 1.30."));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    storage.k8s.io/v1      | VolumeAttributesClass  | V1_33 | Write 'storage.k8s.io/v1beta1', or target 1.34.
                    networking.k8s.io/v1   | ServiceCIDR            | V1_30 | Write 'networking.k8s.io/v1alpha1', or target 1.33.
                    resource.k8s.io/v1     | ResourceClaimTemplate  | V1_33 | Write 'resource.k8s.io/v1beta1', or target 1.34.
                    scheduling.k8s.io/v1alpha2 | PodGroup           | V1_35 | Leave it out, or target 1.36.
                    storage.k8s.io/v1      | VolumeAttributesClass  | V1_34 | -
                    """)
    void kindsAreThereSinceTheirVersion(String apiVersion, String kind, KubernetesVersion target, String fix) {
        Causes causes = new Causes();
        HasMetadata object = object("{apiVersion: %s, kind: %s, metadata: {name: a}}".formatted(apiVersion, kind));
        KindCheck.check(object, target, causes);

        assertThat(causes.all())
                .extracting(cause -> cause.rule().id() + " " + cause.fix())
                .isEqualTo(fix.equals("-") ? List.of() : List.of("unknown-kind " + fix));
    }

    @Test
    void everyRowOfTheTableIsAFieldThatTheKindsReach() {
        Set<String> reachable = Samples.fields().keySet();

        assertThat(NewerFieldTable.all())
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat(reachable).contains(row.owner() + "." + row.field()))
                .allSatisfy(row -> assertThat(row.since()).isBetween(30, 37))
                .allSatisfy(row -> assertThat(row.feature()).matches("[A-Z][A-Za-z0-9]+"));
    }

    @Test
    void theTableIsReadForTheNewestVersionWhereItHasSomethingNewer() {
        Set<String> newer = new TreeSet<>();
        NewerFieldTable.all().forEach(row -> {
            if (row.since() > KubernetesVersion.LATEST.minor()) {
                newer.add(row.owner() + "." + row.field());
            }
        });
        Set<String> lookedUp = new TreeSet<>();
        for (Map.Entry<String, Class<?>> field : Samples.fields().entrySet()) {
            String name = field.getKey().substring(field.getKey().indexOf('.') + 1);
            if (NewerFields.isAfterLatest(field.getValue(), name)) {
                assertThat(NewerFields.mayBeOf(field.getValue(), KubernetesVersion.LATEST))
                        .isTrue();
                lookedUp.add(field.getKey());
            }
        }

        assertThat(lookedUp).containsAll(newer);
        lookedUp.removeAll(newer);
        assertThat(lookedUp)
                .as("others of the same name")
                .containsExactly("DownwardAPIVolumeFile.mode", "KeyToPath.mode");
    }

    /** The DSL knows fields of 1.37, which a server of the newest target refuses; nothing else of it is too new. */
    @Test
    void ofTheSamplesOnlyFieldsAfterTheNewestVersionAreNewer() {
        List<String> others = new ArrayList<>();
        int newer = 0;
        for (var sample : Samples.all()) {
            for (Cause cause : ApiValidation.causes(sample.toModel(), KubernetesVersion.LATEST)) {
                if (cause.rule() == ApiRules.NEWER_FIELD) {
                    newer++;
                    if (!cause.problem().contains("since Kubernetes 1.37 ")) {
                        others.add(cause.field() + ": " + cause.problem());
                    }
                }
            }
        }

        assertThat(newer).isPositive();
        assertThat(others).isEmpty();
    }

    private static List<String> found(String yaml, KubernetesVersion target) {
        List<String> found = new ArrayList<>();
        for (Cause cause : ApiValidation.causes(object(yaml), target)) {
            if (cause.rule() == ApiRules.NEWER_FIELD) {
                found.add(cause.field());
            }
        }
        return found;
    }

    private static HasMetadata object(String yaml) {
        return YAML.readValue(yaml, HasMetadata.class);
    }

    private static String text(String part) {
        return part == null ? "" : part;
    }
}
