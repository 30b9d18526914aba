package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLinkRulesTest {
    private static final String RULE = "service-link-env-clash";
    private static final String REDIS =
            "apiVersion: v1\nkind: Service\nmetadata: {name: my-redis}\nspec: {ports: [{port: 6379}]}\n";
    private static final String CONFIG =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {app.yaml: 'port: ${MY_REDIS_PORT:6379}'}\n";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ''; 'args: ["$(MY_REDIS_PORT)"]'; true
                    ''; 'args: ["redis:${MY_REDIS_PORT}"]'; true
                    ''; 'command: [sh, -c, "run $MY_REDIS_PORT"]'; true
                    ''; 'env: [{name: URL, value: "redis:$(MY_REDIS_PORT)"}]'; true
                    'enableServiceLinks: false'; 'args: ["$(MY_REDIS_PORT)"]'; false
                    ''; 'args: ["$(MY_REDIS_PORT)"]|env: [{name: MY_REDIS_PORT, value: "6379"}]'; false
                    ''; 'args: ["$(MY_REDIS_PORT)"]|envFrom: [{configMapRef: {name: elsewhere}}]'; false
                    ''; 'args: ["$(MY_REDIS_SERVICE_PORT)"]'; false
                    ''; 'args: ["$(MY_REDIS_PORT_6379_TCP)"]'; false
                    ''; 'args: ["$(OTHER_PORT)"]'; false
                    ''; 'args: ["MY_REDIS_PORT"]'; false
                    ''; 'command: [sh, -c, "MY_REDIS_PORT=1; run $MY_REDIS_PORT"]'; false
                    """)
    void aVariableOfAServiceIsNoNumber(String pod, String container, boolean clash) {
        assertThat(Found.by(RULE, REDIS, Found.deployment("shop", "", pod, container)))
                .hasSize(clash ? 1 : 0)
                .allSatisfy(text -> assertThat(text)
                        .endsWith(
                                "it reads MY_REDIS_PORT, which Kubernetes sets to an address like tcp://10.0.0.1:6379 for"
                                        + " Service 'my-redis'. Set MY_REDIS_PORT under env, or write enableServiceLinks: false in"
                                        + " the pod's spec."));
    }

    @Test
    void aHeadlessServiceIsNotLinked() {
        assertThat(Found.by(
                        RULE,
                        REDIS.replace("{ports", "{clusterIP: None, ports"),
                        Found.deployment("shop", "", "", "args: [\"$(MY_REDIS_PORT)\"]")))
                .isEmpty();
    }

    @Test
    void filesReadVariablesToo() {
        assertThat(Found.placesOf(RULE, REDIS, CONFIG, Found.deployment("shop", "", "", "")))
                .containsExactly("warning data[app.yaml]");
        assertThat(Found.placesOf(
                        RULE,
                        REDIS,
                        CONFIG,
                        Found.deployment("shop", "", "", "env: [{name: MY_REDIS_PORT, value: '6379'}]")))
                .isEmpty();
        assertThat(Found.placesOf(RULE, REDIS, CONFIG)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"neo4j, '', true", "neo4j, NEO4J_PORT, false", "shop, '', false", "server, SPRING_PROFILES_ACTIVE, true"
    })
    void somePrograms(String name, String variable, boolean clash) {
        String env = variable.isEmpty() ? "" : "env: [{name: " + variable + ", value: '1'}]";
        assertThat(Found.placesOf(RULE, REDIS.replace("my-redis", name), Found.deployment(name, "", "", env)))
                .hasSize(clash ? 1 : 0)
                .allMatch("warning spec.template.spec.containers[0].image"::equals);
    }
}
