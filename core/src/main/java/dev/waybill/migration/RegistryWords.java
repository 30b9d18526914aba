package dev.waybill.migration;

import java.util.ArrayList;
import java.util.List;

/** Logins of image registries. */
final class RegistryWords {
    /** The quoted texts of a login: the registry, then names and values. */
    private static final int TEXTS = 7;

    private RegistryWords() {}

    /**
     * The logins of a text of {@code .dockerconfigjson} that looks as Waybill and {@code kubectl create secret} write it. The
     * caller compares: another text may give logins as well.
     */
    static List<Expression> logins(String json) throws Unsaid {
        List<String> texts = quoted(json);
        List<Expression> logins = new ArrayList<>();
        for (int i = 1; i + TEXTS <= texts.size(); i += TEXTS) {
            logins.add(Expression.factory("registryLogin", texts.get(i), texts.get(i + 2), texts.get(i + 4)));
        }
        return logins;
    }

    /** All quoted texts in their order, without what holds them together. */
    private static List<String> quoted(String json) throws Unsaid {
        List<String> texts = new ArrayList<>();
        StringBuilder text = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (text == null) {
                text = c == '"' ? new StringBuilder() : null;
            } else if (c == '"') {
                texts.add(text.toString());
                text = null;
            } else if (c == '\\' && i + 1 < json.length()) {
                i++;
                text.append(json.charAt(i) == 'u' ? unit(json, i + 1) : json.charAt(i));
                i += json.charAt(i) == 'u' ? 4 : 0;
            } else {
                text.append(c);
            }
        }
        return texts;
    }

    private static char unit(String json, int start) throws Unsaid {
        try {
            return (char) Integer.parseInt(json.substring(start, Math.min(start + 4, json.length())), 16);
        } catch (NumberFormatException e) {
            throw new Unsaid("no such character", e);
        }
    }
}
