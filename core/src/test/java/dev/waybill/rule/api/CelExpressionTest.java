package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

final class CelExpressionTest {
    private static final CelScope SCOPE =
            new CelScope(YAMLMapper.builder().build().readValue("""
                    type: object
                    properties:
                      a: {type: integer}
                      s: {type: string}
                      namespace: {type: string}
                      my-key: {type: boolean}
                      any: {type: object, x-kubernetes-preserve-unknown-fields: true}
                      map: {type: object, additionalProperties: {type: string}}
                      list: {type: array, items: {type: object, properties: {name: {type: string}}}}
                    """, JSONSchemaProps.class), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self.a <= 10 && !(self.s == 'x' || self.s in ['y', \"z\"])",
                "has(self.s) ? self.s.startsWith('a') : true",
                "self.list.all(x, x.name.size() < 3u && x.name != oldSelf.s)",
                "self.list.map(i, i.name != '', i.name).exists(n, n == 'a')",
                "self.map['k'] == self.map.k && self.any.b.c == 1.5e-3",
                "self.__namespace__.matches(r'^\\d+$') && self.my__dash__key",
                "self.s.matches('^\\\\d+$') // a comment",
                "quantity(self.s).isGreaterThan(quantity('1Gi')) && isURL(self.s)",
                "self.?s.orValue('') == '' && optional.none() != optional.of(1)",
                "{'a': 1, 'b': self.a}.all(k, v, v > 0x1F)",
                "duration('1h') + timestamp(self.s) > timestamp('2020-01-01T00:00:00Z')",
                "type(self.a) == int && -self.a < - 3",
                "cel.bind(x, self.a, x > 1)",
                "'''a\nb''' == b'c' + \"\"\"d\"\"\"",
            })
    void takesWhatIsSound(String rule) {
        assertThat(CelExpression.problem(rule, SCOPE, CelValue.BOOLEAN)).isNull();
    }

    @Test
    void asksForAText() {
        assertThat(CelExpression.problem("'at most ' + string(self.a)", SCOPE, CelValue.STRING))
                .isNull();
        assertThat(CelExpression.problem("self.s", SCOPE, CelValue.STRING)).isNull();
        assertThat(CelExpression.problem("self.a > 1", SCOPE, CelValue.STRING)).isNotNull();
        assertThat(CelExpression.problem("self.a", SCOPE, CelValue.STRING)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self.a <=",
                "(self.a < 3",
                "self.a < 3)",
                "self.s == 'x",
                "self.list[0",
                "a",
                "self.b > 1",
                "has(self.b)",
                "self.s.t == ''",
                "self.list.all(x, x.nam == 'a')",
                "self.list.all(x, true) && x",
                "size(self.s",
                "sise(self.s) > 1",
                "self.a = 3",
                "self.a & 1",
                "self.a == 3 self.a",
                "if",
                "self.namespace == 'a'",
                "self.s.matches('\\d')",
                "123",
                "'text'",
                "self.s",
                "self",
                "[true]",
                "self..a",
                "self.a ? true",
                "1x == 1",
                "#",
                "!",
                "{'a': }",
                "self.a == 3,"
            })
    void refusesWhatIsPlainlyBroken(String rule) {
        assertThat(CelExpression.problem(rule, SCOPE, CelValue.BOOLEAN)).isNotNull();
    }
}
