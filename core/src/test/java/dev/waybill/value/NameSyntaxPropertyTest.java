package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds the hand-written loops against the regular expressions that apimachinery publishes. */
class NameSyntaxPropertyTest {

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String WORD = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final Map<NameSyntax, Pattern> OFFICIAL = Map.of(
            NameSyntax.DNS_SUBDOMAIN, Pattern.compile(LABEL + "(\\." + LABEL + ")*"),
            NameSyntax.DNS_LABEL, Pattern.compile(LABEL),
            NameSyntax.DNS_1035_LABEL, Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?"),
            NameSyntax.QUALIFIED_NAME, Pattern.compile("(" + LABEL + "(\\." + LABEL + ")*/)?" + WORD),
            NameSyntax.LABEL_VALUE, Pattern.compile("(" + WORD + ")?"),
            NameSyntax.ENV_NAME, Pattern.compile("[ -<>-~]+"),
            NameSyntax.CONFIG_KEY, Pattern.compile("(?!\\.\\.)(?!\\.$)[-._a-zA-Z0-9]+"),
            NameSyntax.PORT_NAME, Pattern.compile("(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]*[a-z0-9])?"),
            NameSyntax.PATH_SEGMENT, Pattern.compile("(?!\\.$)(?!\\.\\.$)[^/%]+"));

    @Property(tries = 20_000)
    void acceptsWhatTheOfficialExpressionAccepts(@ForAll NameSyntax syntax, @ForAll("nameLike") String value) {
        assertThat(accepted(syntax, value))
                .isEqualTo(OFFICIAL.get(syntax).matcher(value).matches());
    }

    @Property
    void aSuggestionIsAlwaysAccepted(@ForAll NameSyntax syntax, @ForAll("nameLike") String value) {
        try {
            assertThat(syntax.check("Name", value)).isSameAs(value);
        } catch (IllegalArgumentException refused) {
            String message = refused.getMessage();
            int write = message.lastIndexOf(" Write '");
            if (write >= 0) {
                String suggestion = message.substring(write + " Write '".length(), message.length() - 2);
                assertThat(accepted(syntax, suggestion)).isTrue();
            }
        }
    }

    @Provide
    Arbitrary<String> nameLike() {
        return Arbitraries.strings().withChars("aZ09-._/ =%~é").ofMaxLength(8);
    }

    private static boolean accepted(NameSyntax syntax, String value) {
        try {
            return syntax.check("Name", value).equals(value);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
