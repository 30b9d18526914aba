package dev.waybill.value;

/** What people really write in place of an image reference; the grammar alone would give a puzzling message. */
final class ImageMistakes {

    private ImageMistakes() {}

    static void check(String text) {
        if (text.isEmpty()) {
            throw ImageSyntax.refused(text, "the text is empty. Write a repository and a tag, like 'shop/web:1.4.2'.");
        }
        if (isPlain(text) && text.indexOf("://") < 0) {
            return;
        }
        String placeholder = placeholder(text);
        if (!placeholder.isEmpty()) {
            throw ImageSyntax.refused(
                    text, "the placeholder '" + placeholder + "' was not replaced. Write the value itself.");
        }
        if (Ascii.hasSpace(text)) {
            // "nginx latest" most likely means a tag; with a colon in it, the space is one too many.
            String meant = text.indexOf(':') < 0 ? text.strip().replace(' ', ':') : Ascii.withoutSpaces(text);
            throw ImageSyntax.refused(text, "spaces are not allowed." + fix(meant));
        }
        if (text.indexOf('"') >= 0 || text.indexOf('\'') >= 0 || text.indexOf('`') >= 0) {
            throw ImageSyntax.refused(
                    text,
                    "quotes are not allowed."
                            + fix(text.replace("\"", "").replace("'", "").replace("`", "")));
        }
        int scheme = text.indexOf("://");
        if (scheme >= 0) {
            throw ImageSyntax.refused(text, "an image has no URL scheme." + fix(text.substring(scheme + 3)));
        }
    }

    /** Whether each character may stand in a reference: nearly every text is one, and needs no second look. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Ascii.is(c, Ascii.NAME) && c != '/' && c != ':' && c != '@' && c != '+') {
                return false;
            }
        }
        return true;
    }

    private static String fix(String text) {
        return text.isEmpty() ? "" : " Write '" + text + "'.";
    }

    /** The first left-over of a shell, a template or a README; empty if there is none. */
    private static String placeholder(String text) {
        for (String[] brackets : new String[][] {{"${", "}"}, {"$(", ")"}, {"{{", "}}"}, {"<", ">"}, {"{", "}"}}) {
            int start = text.indexOf(brackets[0]);
            if (start >= 0) {
                int end = text.indexOf(brackets[1], start);
                return end < 0 ? text.substring(start) : text.substring(start, end + brackets[1].length());
            }
        }
        int dollar = text.indexOf('$');
        if (dollar < 0) {
            return "";
        }
        int end = dollar + 1;
        while (end < text.length() && Ascii.is(text.charAt(end), Ascii.LETTER | Ascii.DIGIT | Ascii.UNDERSCORE)) {
            end++;
        }
        return text.substring(dollar, end);
    }
}
