package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds the hand-written parser against the regular expression of {@code github.com/distribution/reference}. */
class ImagePropertyTest {

    private static final String COMPONENT = "[a-z0-9]+((?:[._]|__|[-]+)[a-z0-9]+)*";
    private static final String HOST_PART = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    private static final Pattern REFERENCE = Pattern.compile("(" + HOST_PART + "(?:\\." + HOST_PART
            + ")*(?::[0-9]+)?/)?" + COMPONENT + "(?:/" + COMPONENT + ")*" + "(?::[\\w][\\w.-]{0,127})?");

    @Property(tries = 20_000)
    void acceptsNothingBeyondTheGrammar(@ForAll("imageLike") String text) {
        if (accepted(text)) {
            assertThat(text).matches(REFERENCE);
        }
    }

    @Property(tries = 20_000)
    void acceptsTheGrammarButForTwoMisspeltHosts(@ForAll("imageLike") String text) {
        boolean upperCase = !text.toLowerCase(Locale.ROOT).equals(text);
        // To the expression a.b_c/d is a path; a container runtime would look for the host a.b_c.
        String first = text.substring(0, Math.max(0, text.indexOf('/')));
        boolean underscoreInHost = first.contains(".") && first.contains("_");
        if (REFERENCE.matcher(text).matches() && !upperCase && !underscoreInHost) {
            assertThat(accepted(text)).as(text).isTrue();
        }
    }

    @Property
    void thePartsMakeTheWhole(@ForAll("imageLike") String text) {
        if (accepted(text)) {
            Image image = Image.of(text);
            String whole = image.registry().map(host -> host + "/").orElse("")
                    + image.repository()
                    + image.tag().map(tag -> ":" + tag).orElse("");
            assertThat(whole).isEqualTo(text);
        }
    }

    @Provide
    Arbitrary<String> imageLike() {
        return Arbitraries.strings().withChars("ab1A.:/-_").ofMinLength(1).ofMaxLength(9);
    }

    private static boolean accepted(String text) {
        try {
            return Image.of(text).toString().equals(text);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
