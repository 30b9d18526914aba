package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitWaitRulesTest {
    private static final String RULE = "init-wait-target-exists";
    private static final String MYSQL =
            "apiVersion: v1\nkind: Service\nmetadata: {name: mysql}\nspec: {ports: [{port: 3306}]}\n";

    private static String waits(String command) {
        return Found.deployment(
                "shop",
                "",
                "initContainers:|  - name: wait|    image: busybox:1.37|    env: [{name: DB_HOST, value: mysq}, {name: PORT,"
                        + " valueFrom: {fieldRef: {fieldPath: metadata.name}}}]|    command: ["
                        + command + "]",
                "");
    }

    private static String script(String script) {
        return waits("sh, -c, '" + script.replace("'", "''") + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "until nslookup mysq; do sleep 2; done",
                "until nslookup mysq.$(cat /var/run/secrets/kubernetes.io/serviceaccount/namespace).svc.cluster.local; do sleep 2;"
                        + " done",
                "until getent hosts mysq; do sleep 2; done",
                "until nc -z mysq 3306; do sleep 2; done",
                "until nc -z -w 2 mysq 3306; do sleep 2; done",
                "while ! nc -vz \"mysq\" 3306; do sleep 2; done",
                "until /usr/bin/nc -z -w2 mysq 3306; do echo waiting; done",
                "until nc -z $DB_HOST 3306; do sleep 2; done",
                "until nc -z ${DB_HOST} $PORT; do sleep 2; done",
                "./wait-for-it.sh mysq:3306 -t 60 -- echo up",
                "wait-for-it -h mysq -p 3306",
                "dockerize -wait tcp://mysq:3306 -timeout 60s",
                "until mysqladmin ping -h mysq --silent; do sleep 2; done",
                "until mysqladmin ping --host=mysq; do sleep 2; done",
                "until pg_isready -h mysq -p 3306; do sleep 2; done",
                "until pg_isready -hmysq -p 3306; do sleep 2; done",
                "until redis-cli -h mysq -p 3306 ping; do sleep 2; done",
                "until curl -sf http://mysq:3306/ready; do sleep 2; done",
                "until wget -qO- http://root@mysq:3306/; do sleep 2; done",
                "until (echo > /dev/tcp/mysq/3306) 2>/dev/null; do sleep 2; done",
            })
    void aNameOneLetterOffIsAnError(String script) {
        assertThat(Found.by(RULE, MYSQL, script(script)))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text)
                        .startsWith(
                                "error spec.template.spec.initContainers[0].command[2]: container 'wait' waits for 'mysq")
                        .endsWith(", which is no Service of the set. Did you mean 'mysql'?"));
        assertThat(Found.by(
                        RULE,
                        MYSQL,
                        script(script.replace("mysq", "mysql").replace("$DB_HOST", "mysql"))
                                .replace("value: mysq}", "value: mysql}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "until nc -z mysql 3307; do sleep 2; done",
                "wait-for-it mysql:3307",
                "until pg_isready -h mysql; do sleep 2; done",
                "until curl http://mysql/; do sleep 2; done",
                "until redis-cli -h mysql ping; do sleep 2; done",
                "until nc -z mysql.default.svc 3307; do sleep 2; done",
            })
    void thePortIsOneOfTheService(String script) {
        assertThat(Found.placesOf(RULE, MYSQL, script(script)))
                .containsExactly("error spec.template.spec.initContainers[0].command[2]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo waiting for nslookup nothing; sleep 1",
                "until nc -z localhost 3306; do sleep 2; done",
                "until nc -z 127.0.0.1 3306; do sleep 2; done",
                "until nslookup kubernetes.default.svc; do sleep 2; done",
                "curl https://get.acme.io/install.sh",
                "nslookup acme.io",
                "until nc -z $UNKNOWN 3306; do sleep 2; done",
                "nc -l -p 8080",
                "chown -R mysql:1000 /data",
                "until nslookup vault.vault.svc.cluster.local; do sleep 2; done",
                "git clone https://github.com/acme/shop",
            })
    void otherCommandsSayNothing(String script) {
        assertThat(Found.by(RULE, MYSQL, script(script))).isEmpty();
    }

    @Test
    void aNameFarFromAllMayBeElsewhere() {
        String wait = script("until nc -z orders 80; do sleep 2; done");
        assertThat(Found.by(RULE, MYSQL, wait))
                .containsExactly(
                        "warning spec.template.spec.initContainers[0].command[2]: container 'wait' waits for 'orders',"
                                + " which is no Service of the set. Add the Service, or wait for one that is there.");
        assertThat(Found.by(RULE, wait)).isEmpty();
        assertThat(Manifest.read(wait).closedSet().check().errors())
                .extracting(Finding::rule)
                .containsExactly(RULE);
        assertThat(Found.by(RULE, MYSQL, wait, "apiVersion: acme.io/v1\nkind: Shop\nmetadata: {name: shop}\n"))
                .isEmpty();
    }

    @Test
    void namesThePorts() {
        assertThat(Found.by(RULE, MYSQL, waits("nc, -z, mysql, '3307'")))
                .isEqualTo(List.of(
                        "error spec.template.spec.initContainers[0].command[2]: container 'wait' waits for Service"
                                + " 'mysql' at port 3307, and that has 3306. Wait for a port that the Service has."));
    }

    @Test
    void podsBehindAHeadlessServiceAreReachedAtTheirOwnPorts() {
        String headless =
                "apiVersion: v1\nkind: Service\nmetadata: {name: mysql}\nspec: {clusterIP: None, selector: {app:"
                        + " mysql}, ports: [{port: 80, targetPort: 8080}]}\n";
        String pods = Found.workload("StatefulSet", "mysql", "", "", "ports: [{containerPort: 3306}]");
        assertThat(Found.by(RULE, headless, pods, script("nc -z mysql-0.mysql 3306")))
                .isEmpty();
        assertThat(Found.by(RULE, headless, pods, script("nc -z mysql 8080"))).isEmpty();
        assertThat(Found.by(RULE, headless, pods, script("nc -z mysql-0.mysql 3307")))
                .hasSize(1);
    }
}
