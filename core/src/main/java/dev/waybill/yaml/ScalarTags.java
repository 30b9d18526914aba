package dev.waybill.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Scalars whose type a tag says, as in {@code !!str 1.0}. */
final class ScalarTags {

    static final String MERGE = "tag:yaml.org,2002:merge";

    private static final String PREFIX = "tag:yaml.org,2002:";

    private ScalarTags() {}

    /** The scalar as the tag has it, or null where the text is of another type. */
    static @Nullable ScalarNode apply(String tag, String text, boolean plain, int line, int column) {
        Object guess = ScalarTypes.guess(text);
        boolean fits = switch (tag) {
            case PREFIX + "int" -> guess instanceof Number && !(guess instanceof java.math.BigDecimal);
            case PREFIX + "float" -> guess instanceof Number;
            case PREFIX + "bool" -> guess instanceof Boolean;
            case PREFIX + "null" -> guess == null;
            case PREFIX + "binary" -> true;
            default -> {
                // !!str, ! and tags of an application, which Kubernetes' reader takes for text.
                guess = text;
                yield true;
            }
        };
        if (!fits) {
            return null;
        }
        if (tag.equals(PREFIX + "binary")) {
            String decoded = decode(text);
            return decoded == null ? null : new ScalarNode(line, column, text, false, decoded);
        }
        return new ScalarNode(line, column, text, plain && !(guess instanceof String), guess);
    }

    /** The tag as people write it. */
    static String shown(String tag) {
        return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
    }

    private static @Nullable String decode(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
