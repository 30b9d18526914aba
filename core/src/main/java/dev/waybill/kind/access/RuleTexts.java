package dev.waybill.kind.access;

import dev.waybill.value.NameSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a rule. RBAC compares them letter by letter and takes almost any text, so a wrong one allows nothing without
 * a word; what can never match is refused here.
 */
final class RuleTexts {
    private static final Pattern VERB = Pattern.compile("\\*|[a-z][a-z0-9:.-]*");
    private static final Pattern RESOURCE = Pattern.compile("(\\*|[a-z][a-z0-9.-]*)(/(\\*|[a-z][a-z0-9-]*))?");
    private static final Pattern URL = Pattern.compile("\\*|/[^*\\s]*\\*?");

    private RuleTexts() {}

    static List<String> verbs(String first, String... more) {
        return checked("verb", VERB, "a lower-case word like 'get', or '*', is allowed.", first, more);
    }

    static List<String> resources(String first, String... more) {
        return checked(
                "resource",
                RESOURCE,
                "a lower-case plural like 'pods', a subresource like 'pods/log', or '*', is allowed.",
                first,
                more);
    }

    static List<String> urls(String first, String... more) {
        return checked("URL", URL, "a path like '/healthz' or '/metrics/*', or '*', is allowed.", first, more);
    }

    static List<String> names(String first, String... more) {
        List<String> names = list(first, more);
        for (String name : names) {
            NameSyntax.PATH_SEGMENT.check("rule resource name", name);
        }
        return names;
    }

    static String group(String apiGroup) {
        int slash = apiGroup.indexOf('/');
        if (slash >= 0) {
            throw new IllegalArgumentException("rule API group '" + apiGroup
                    + "': a group without its version is allowed." + " Write '" + apiGroup.substring(0, slash) + "'.");
        }
        if (!apiGroup.isEmpty() && !apiGroup.equals("*")) {
            NameSyntax.DNS_SUBDOMAIN.check("rule API group", apiGroup);
        }
        return apiGroup;
    }

    private static List<String> checked(String what, Pattern syntax, String allowed, String first, String... more) {
        List<String> texts = list(first, more);
        for (String text : texts) {
            if (!syntax.matcher(text).matches()) {
                String lower = text.strip().toLowerCase(Locale.ROOT);
                throw new IllegalArgumentException("rule " + what + " '" + text + "': " + allowed
                        + (syntax.matcher(lower).matches() ? " Write '" + lower + "'." : ""));
            }
        }
        return texts;
    }

    private static List<String> list(String first, String... more) {
        List<String> texts = new ArrayList<>();
        texts.add(first);
        texts.addAll(List.of(more));
        return List.copyOf(texts);
    }

    static List<String> copy(List<String> texts) {
        return new ArrayList<>(texts);
    }
}
