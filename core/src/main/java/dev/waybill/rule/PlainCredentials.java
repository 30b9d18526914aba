package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for credentials in plain text. */
final class PlainCredentials {
    private static final String SECRET = "a secret";

    /** Between the words of a shell. */
    private static final String PARTING = " \t\n\u000B\f\r;|&";

    private final ObjectSet set;
    private final Findings found;

    /** What a name means, by the name: most stand in many containers. */
    private final Map<String, CredentialNames.Sort> sorts = new HashMap<>();

    PlainCredentials(ObjectSet set, Findings found) {
        this.set = set;
        this.found = found;
    }

    /** Looks at an environment variable, by its index in {@code env}. */
    void variable(PodContainer container, int index, String name, String value) {
        HasMetadata object = container.object();
        String what = what(object, name, value);
        if (what.isEmpty()) {
            return;
        }
        String path = container.at("env[" + index + "].value");
        String fix = "Put it into a Secret and refer to its key: valueFrom.secretKeyRef, in Java env(\"" + name
                + "\", secret.key(..)).";
        if (mayBeName(what, value)) {
            found.warn(
                    object,
                    path,
                    name + " may be " + what + " in plain text (" + length(value) + "), or the name of one.",
                    fix + " Waive this where it is a name.");
        } else {
            found.add(object, path, name + " is " + what + " in plain text (" + length(value) + ").", fix);
        }
    }

    private static boolean mayBeName(String what, String value) {
        return what.equals(SECRET) && CredentialValues.looksLikeName(value);
    }

    /** Looks at an entry of a ConfigMap: the value itself, and the lines of a file of settings. */
    void entry(ConfigMap map, String key, @Nullable String value) {
        if (value == null) {
            return;
        }
        String path = "data[" + key + "]";
        boolean line = value.strip().indexOf('\n') < 0;
        String what = line ? what(map, key, value) : CredentialValues.sort(value.strip());
        if (!what.isEmpty() && !mayBeName(what, value)) {
            found.add(
                    map,
                    path,
                    key + " is " + what + " in plain text (" + length(value) + ").",
                    "Put it into a Secret.");
        } else if (isSettings(key)) {
            lines(map, path, key, value);
        }
    }

    private static boolean isSettings(String key) {
        for (String end : new String[] {".properties", ".env", ".yaml", ".yml", ".ini", ".conf", ".cnf", ".toml"}) {
            if (key.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private void lines(ConfigMap map, String path, String key, String value) {
        int number = 0;
        for (String line : value.split("\n", -1)) {
            number++;
            String text = line.strip();
            text = text.startsWith("- ") ? text.substring(2).strip() : text;
            int colon = text.indexOf(':');
            int equals = text.indexOf('=');
            int at = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
            String name = at <= 0 ? "" : text.substring(0, at).strip();
            if (!isName(name)) {
                continue;
            }
            String own = unquoted(text.substring(at + 1).strip());
            String what = what(map, name, own);
            if (!what.isEmpty() && !mayBeName(what, own)) {
                // What a file means is for the application to say, and the line may be a default that nobody uses.
                found.warn(
                        map,
                        path,
                        "line " + number + " of " + key + ", " + name + ", is " + what + " in plain text.",
                        "Move the file, or this line of it, into a Secret.");
            }
        }
    }

    /** Looks at the words of a command: {@code --password=..}, {@code --password ..}, {@code PGPASSWORD=.. psql}. */
    void words(PodContainer container, String field, @Nullable List<String> texts) {
        String flag = "";
        for (int i = 0; texts != null && i < texts.size(); i++) {
            boolean reported = false;
            for (String each : parted(Given.text(texts.get(i)))) {
                String word = unquoted(each);
                int equals = word.indexOf('=');
                String name = equals > 0 ? word.substring(0, equals) : flag;
                String value = equals > 0 ? unquoted(word.substring(equals + 1)) : word;
                flag = equals < 0 && word.startsWith("--") ? word : "";
                if (reported || word.isEmpty() || !flag.isEmpty()) {
                    continue;
                }
                String what = isName(name) ? what(container.object(), name, value) : CredentialValues.sort(value);
                if (!what.isEmpty() && !mayBeName(what, value)) {
                    reported = true;
                    found.add(
                            container.object(),
                            container.at(field + "[" + i + "]"),
                            (isName(name) ? name + " is " : "it holds ") + what + " in plain text.",
                            "Put it into a Secret, read that into a variable of the environment, and write $(NAME) here.");
                }
            }
        }
    }

    /** The words of a text, as a shell parts them; an empty one before or after the parting. */
    private static List<String> parted(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (PARTING.indexOf(text.charAt(i)) >= 0) {
                words.add(text.substring(from, i));
                while (i + 1 < text.length() && PARTING.indexOf(text.charAt(i + 1)) >= 0) {
                    i++;
                }
                from = i + 1;
            }
        }
        words.add(text.substring(from));
        return words;
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '.') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** What a value is, by its looks or by its name; empty where it is no credential. */
    private String what(HasMetadata object, String name, String value) {
        String looks = CredentialValues.sort(value.strip());
        if (!looks.isEmpty()) {
            return looks;
        }
        CredentialNames.Sort sort = sorts.get(name);
        if (sort == null) {
            sort = CredentialNames.of(name);
            sorts.put(name, sort);
        }
        if (sort == CredentialNames.Sort.NONE || CredentialValues.isNone(value, sort)) {
            return "";
        }
        if (sort == CredentialNames.Sort.PASSWORD) {
            return "a password";
        }
        // TLS_SECRET=shop-tls names a Secret and gives none away.
        boolean named =
                set.find(Secret.class, ObjectSet.namespace(object), value).isPresent() || set.exists("Secret", value);
        return named ? "" : SECRET;
    }

    private static String unquoted(String text) {
        if (text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0)) {
            return text.substring(1, text.length() - 1);
        }
        return text;
    }

    private static String length(String value) {
        return value.length() == 1 ? "1 character" : value.length() + " characters";
    }
}
