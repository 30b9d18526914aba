package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ConfigMap | data: {a.b_C-1: x}                       | fine",
                "ConfigMap | data: {..a: x}                           | data[..a]: configmap-secret-key-syntax",
                "ConfigMap | data: {a: x}, binaryData: {a: YQ==}      | data[a]: duplicate-value",
                "ConfigMap | binaryData: {a/b: YQ==}                  | binaryData[a/b]: configmap-secret-key-syntax",
                "Secret    | type: acme.io/any                        | fine",
                "Secret    | stringData: {a b: x}                     | data[a b]: configmap-secret-key-syntax",
                "Secret    | type: kubernetes.io/basic-auth, data: {username: ''}           | fine",
                "Secret    | type: kubernetes.io/ssh-auth, stringData: {ssh-privatekey: ''} | data[ssh-privatekey]: secret-data-base64",
                "Secret    | type: kubernetes.io/ssh-auth, data: {ssh-privatekey: YQ==}     | fine",
                "Secret    | type: kubernetes.io/tls, data: {tls.crt: ''}  | data[tls.key]: secret-data-base64",
                "Secret    | type: kubernetes.io/tls, data: {tls.crt: ''}, stringData: {tls.key: x} | fine",
                "Secret    | type: kubernetes.io/dockercfg            | data[.dockercfg]: secret-data-base64",
                "Secret    | type: kubernetes.io/dockercfg, stringData: {.dockercfg: '{}'}   | fine",
                "Secret    | type: kubernetes.io/dockercfg, data: {.dockercfg: W10=}         | data[.dockercfg]: secret-data-base64",
                "Secret    | type: kubernetes.io/dockercfg, data: {.dockercfg: W10=}, stringData: {.dockercfg: '{}'} | fine",
            })
    void keysOfConfiguration(String kind, String fields, String expected) {
        assertThat(Judged.of("v1/" + kind + ": {metadata: {name: a}, " + fields + "}"))
                .isEqualTo(expected);
    }

    @Test
    void aTokenNamesItsAccount() {
        String type = "type: kubernetes.io/service-account-token";
        assertThat(Judged.of("v1/Secret: {metadata: {name: a}, " + type + "}"))
                .isEqualTo("metadata.annotations[kubernetes.io/service-account.name]: secret-data-base64");
        assertThat(Judged.of("v1/Secret: {metadata: {name: a, annotations: {kubernetes.io/service-account.name: b}}, "
                        + type + "}"))
                .isEqualTo("fine");
    }

    @Test
    void allDataTogetherIsAMebibyteAtMost() {
        String half = "é".repeat(256 * 1024);
        String rest = "YWFh".repeat(174762) + "YWE=";
        String object = "{metadata: {name: a}, %s: {a: " + half + "}, %s: {b: " + rest + "}}";
        assertThat(Judged.of("v1/ConfigMap: " + String.format(object, "data", "binaryData")))
                .isEqualTo("fine");
        assertThat(Judged.of("v1/Secret: " + String.format(object, "stringData", "data")))
                .isEqualTo("fine");
        String more = object.replace(rest, "YWFh" + rest);
        assertThat(Judged.of("v1/ConfigMap: " + String.format(more, "data", "binaryData")))
                .isEqualTo(": configmap-secret-key-syntax");
        assertThat(Judged.of("v1/Secret: " + String.format(more, "stringData", "data")))
                .isEqualTo("data: configmap-secret-key-syntax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " null ",
                "{\"a\":[1,-2.5e+3,true,false,null,{}]}",
                "\n{\"\\u00fc\\n\": \"é\", \"a\": []}\t",
                "{\"a\":{\"b\":[[]]},\"a\":0}"
            })
    void jsonThatGoTakes(String text) {
        assertThat(JsonText.isObject(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "\"a\"",
                "{",
                "}",
                "{}}",
                "{} {}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1e}",
                "{\"a\":1e999}",
                "{\"a\":tru}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":[1,]}",
                "{\"a\":[}",
                "{\"a\":\"",
                "nul",
                "{\"a\":\"\\",
                "{\"a\":\"\\u1",
                "\uFEFF{}"
            })
    void jsonThatGoRefuses(String text) {
        assertThat(JsonText.isObject(text)).isFalse();
    }

    @Test
    void jsonIsNestedAsDeepAsInGo() {
        assertThat(JsonText.isObject("{\"a\":" + "[".repeat(9_999) + "]".repeat(9_999) + "}"))
                .isTrue();
        assertThat(JsonText.isObject("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .isFalse();
    }
}
