package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngressCheckTest {
    private static String check(String annotations, String spec) {
        return Checked.yaml("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: n, annotations: {"
                + annotations + "}}, spec: {" + spec + "}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tls: []                            | spec: one-of-exactly-one
            rules: [null], tls: [null]         | ``
            rules: [{host: '*.a.b'}]           | ``
            rules: [{host: '*.a.*.b'}]         | spec.rules[0].host: name-dns1123
            rules: [{host: '*a.b'}]            | spec.rules[0].host: name-dns1123
            rules: [{host: '*.'}]              | spec.rules[0].host: name-dns1123
            rules: [{host: 010.0.0.1}]         | spec.rules[0].host: name-dns1123
            rules: [{host: '::1'}]             | spec.rules[0].host: name-dns1123
            rules: [{host: a.b}], tls: [{hosts: ['', '*.a', 10.0.0.1], secretName: ''}] | spec.tls[0].hosts[0]: name-dns1123
            rules: [{host: a.b}], tls: [{secretName: A}] | spec.tls[0].secretName: name-dns1123
            rules: [{http: {paths: [null]}}]   | spec.rules[0].http.paths[0].pathType: missing-required-field
            """)
    void judgesRules(String spec, String expected) {
        assertThat(check("", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pathType: Prefix                   | path: invalid-value
            pathType: ImplementationSpecific   | ``
            pathType: ImplementationSpecific, path: a | path: invalid-value
            pathType: ImplementationSpecific, path: '/a//b' | ``
            pathType: Exact, path: '/a/./b'    | path: invalid-value
            pathType: Exact, path: '/a/..'     | path: invalid-value
            pathType: Exact, path: '/a%2Fb'    | path: invalid-value
            pathType: Exact, path: '/...'      | ``
            """)
    void judgesPaths(String path, String expected) {
        String found = check("", "rules: [{http: {paths: [{backend: {service: {name: s, port: {name: p}}}, " + path
                + "}]}}]");
        assertThat(found).isEqualTo(expected.isEmpty() ? "" : "spec.rules[0].http.paths[0]." + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                             | spec.defaultBackend: one-of-exactly-one
            service: {port: {number: 80}}                  | spec.defaultBackend.service.name: missing-required-field
            service: {name: 1st}                           | spec.defaultBackend: missing-required-field
            service: {name: S, port: {number: 0}}          | spec.defaultBackend.service.name: name-dns1123, spec.defaultBackend: missing-required-field
            service: {name: s, port: {name: p, number: 1}} | spec.defaultBackend: one-of-exactly-one
            service: {name: s, port: {name: '80'}}         | spec.defaultBackend.service.port.name: port-name-syntax
            service: {name: s, port: {number: -1}}         | spec.defaultBackend.service.port.number: port-range
            service: {}, resource: {}                      | spec.defaultBackend: one-of-exactly-one
            resource: {}                                   | spec.defaultBackend.resource.kind: missing-required-field, spec.defaultBackend.resource.name: missing-required-field
            resource: {apiGroup: '', kind: a/b, name: '%'} | spec.defaultBackend.resource.apiGroup: invalid-value, spec.defaultBackend.resource.kind: name-dns1123, spec.defaultBackend.resource.name: name-dns1123
            resource: {apiGroup: a.b, kind: K, name: N_}   | ``
            """)
    void judgesBackends(String backend, String expected) {
        assertThat(check("", "defaultBackend: {" + backend + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kubernetes.io/ingress.class: a | ingressClassName: a  | ``
            kubernetes.io/ingress.class: a | ingressClassName: b  | annotations.kubernetes.io/ingress.class: invalid-value
            kubernetes.io/ingress.class: A | rules: [{host: a}]   | ``
            ``                             | ingressClassName: '' | spec.ingressClassName: name-dns1123
            """)
    void judgesClasses(String annotations, String spec, String expected) {
        assertThat(check(annotations, "rules: [{}], " + spec)).isEqualTo(expected);
    }
}
