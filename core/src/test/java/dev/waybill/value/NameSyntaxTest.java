package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            DNS_SUBDOMAIN  | shop
            DNS_SUBDOMAIN  | 1.shop-2.example
            DNS_LABEL      | 9-a
            DNS_1035_LABEL | a-9
            QUALIFIED_NAME | app.kubernetes.io/name
            QUALIFIED_NAME | My_Key.1
            LABEL_VALUE    | ""
            LABEL_VALUE    | v1.4_RC-1
            ENV_NAME       | 1 strange:name!
            ENV_NAME       | JAVA_OPTS
            CONFIG_KEY     | .hidden
            CONFIG_KEY     | app.yaml
            CONFIG_KEY     | a..b
            PORT_NAME      | http-2
            PORT_NAME      | 8080-a
            PATH_SEGMENT   | system:Node reader
            PATH_SEGMENT   | ...
            """)
    void accepts(NameSyntax syntax, String value) {
        assertThat(syntax.check("Name", value)).isSameAs(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            DNS_SUBDOMAIN  | ""            | ""
            DNS_SUBDOMAIN  | shop..web     | ""
            DNS_SUBDOMAIN  | shop.-web     | ""
            DNS_SUBDOMAIN  | -shop-        | shop
            DNS_SUBDOMAIN  | größe         | ""
            DNS_SUBDOMAIN  | ${NAME}       | ""
            DNS_LABEL      | shop.web      | shop-web
            DNS_LABEL      | shop web      | shop-web
            DNS_1035_LABEL | 9lives        | ""
            DNS_1035_LABEL | Lives9        | lives9
            QUALIFIED_NAME | ""            | ""
            QUALIFIED_NAME | /name         | name
            QUALIFIED_NAME | Acme.io/team  | acme.io/team
            QUALIFIED_NAME | acme.io/      | ""
            QUALIFIED_NAME | acme.io/a/b   | acme.io/a-b
            QUALIFIED_NAME | cost center   | cost-center
            LABEL_VALUE    | feature/login | feature-login
            LABEL_VALUE    | v1.           | v1
            LABEL_VALUE    | v1+2          | ""
            ENV_NAME       | ""            | ""
            ENV_NAME       | A=            | A
            ENV_NAME       | A=B           | A_B
            ENV_NAME       | ä             | ""
            CONFIG_KEY     | ..            | ""
            CONFIG_KEY     | ..data        | ""
            CONFIG_KEY     | conf/app.yaml | conf-app.yaml
            PORT_NAME      | 8080          | ""
            PORT_NAME      | web--http     | web-http
            PORT_NAME      | Web_HTTP      | web-http
            PORT_NAME      | prometheus-metrics | ""
            PATH_SEGMENT   | ..            | ""
            PATH_SEGMENT   | a/b           | a-b
            """)
    void refusesAndSaysWhatToWrite(NameSyntax syntax, String value, String fix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> syntax.check("Name", value))
                .withMessageStartingWith("Name '" + value + "': ")
                .withMessageEndingWith(fix.isEmpty() ? "." : ". Write '" + fix + "'.")
                .satisfies(e -> assertThat(e.getMessage().contains("Write")).isEqualTo(!fix.isEmpty()));
    }

    @Test
    void messageIsWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameSyntax.DNS_SUBDOMAIN.check("Deployment name", "My_App"))
                .withMessage("Deployment name 'My_App': only lower-case letters, digits, '-' and '.' are allowed, it "
                        + "starts and ends with a letter or digit, and has at most 253 characters. Write 'my-app'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameSyntax.DNS_LABEL.check("Container name", "a".repeat(80)))
                .withMessage("Container name '" + "a".repeat(70) + "...': only lower-case letters, digits and '-' are "
                        + "allowed, it starts and ends with a letter or digit, and has at most 63 characters; this one "
                        + "has 80.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameSyntax.CONFIG_KEY.check("Key", "a\nb"))
                .withMessageStartingWith("Key 'a\\nb': ");
        assertThatNullPointerException()
                .isThrownBy(() -> NameSyntax.DNS_LABEL.check("Name", null))
                .withMessage("Name");
    }

    @Test
    void lengthsAreThoseOfKubernetes() {
        for (NameSyntax syntax : NameSyntax.values()) {
            if (syntax.maxLength() < Integer.MAX_VALUE && syntax != NameSyntax.QUALIFIED_NAME) {
                String longest = "a".repeat(syntax.maxLength());
                assertThat(syntax.check("Name", longest)).isEqualTo(longest);
                assertThatIllegalArgumentException().isThrownBy(() -> syntax.check("Name", longest + "a"));
            }
        }
        String longestKey = "a".repeat(253) + "/" + "a".repeat(63);
        assertThat(longestKey).hasSize(NameSyntax.QUALIFIED_NAME.maxLength());
        assertThat(NameSyntax.QUALIFIED_NAME.check("Key", longestKey)).isEqualTo(longestKey);
        assertThatIllegalArgumentException().isThrownBy(() -> NameSyntax.QUALIFIED_NAME.check("Key", "a".repeat(64)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameSyntax.QUALIFIED_NAME.check("Key", "a".repeat(254) + "/a"));
    }
}
