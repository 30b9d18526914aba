package dev.waybill.yaml;

import dev.waybill.value.Closest;
import dev.waybill.value.Place;
import java.math.BigDecimal;

/**
 * What the decoder reports: scalars without quotes that YAML takes for something else than the author most likely meant,
 * and what the object that is made doesn't show.
 */
final class Misreadings {

    private final Problems problems;
    private final int object;

    Misreadings(Problems problems, int object) {
        this.problems = problems;
        this.object = object;
    }

    /** Reports a boolean or number where the field takes text, if it does not look like one: {@code yes}, {@code 1.10}. */
    void whereTextIsWanted(ScalarNode scalar, CharSequence path) {
        if (scalar.guessed && !scalar.text.equals(canonical(scalar))) {
            add(
                    Problems.COERCED_SCALAR,
                    scalar,
                    path,
                    scalar.text + " without quotes is read as " + read(scalar) + ", and this field takes text",
                    "Write it in quotes: \"" + scalar.text + "\".");
        }
    }

    /** Reports a number that begins with 0 and so counts in eights, but for file modes, which people write so. */
    void whereANumberIsWanted(ScalarNode scalar, CharSequence path) {
        if (scalar.guessed && isOctal(scalar.text) && !isMode(path)) {
            add(
                    Problems.COERCED_SCALAR,
                    scalar,
                    path,
                    scalar.text + " begins with 0 and so is read as the octal number " + scalar.value,
                    "Write " + decimal(scalar.text) + " without the leading 0, or " + scalar.value
                            + " if that is what you mean.");
        }
    }

    /** Reports a field that its class doesn't have or whose value doesn't fit, where the class can't keep it. */
    void homeless(MapNode.Entry entry, CharSequence path, String name, ClassShape shape) {
        boolean known = shape.property(name) != null;
        if (known) {
            add(
                    Problems.WRONG_TYPE,
                    entry.value(),
                    path,
                    "'" + name + "' is " + entry.value().kind() + " that this field doesn't take",
                    "Look up its type.");
            return;
        }
        problems.add(new ReadProblem(
                Problems.UNKNOWN_FIELD,
                new Place(problems.source, entry.line(), entry.column()),
                path.toString(),
                "there is no field '" + name + "' here",
                Closest.to(name, shape.names())
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Remove it."),
                object));
    }

    /** Reports a field that doesn't exist where the API server doesn't mind: in a schema that could be something else. */
    void dropped(MapNode.Entry entry, CharSequence path, String name) {
        problems.add(new ReadProblem(
                Problems.DROPPED_FIELD,
                new Place(problems.source, entry.line(), entry.column()),
                path.toString(),
                "there is no field '" + name + "' here, and the API server drops it without a word",
                "Remove it, or correct its name.",
                object));
    }

    private void add(String rule, Node node, CharSequence path, String problem, String fix) {
        problems.add(new ReadProblem(
                rule, new Place(problems.source, node.line, node.column), path.toString(), problem, fix, object));
    }

    private static String read(ScalarNode scalar) {
        if (scalar.value instanceof Boolean) {
            return "the boolean " + scalar.value;
        }
        String number = canonical(scalar);
        return number.length() > 40 ? "a number" : "the number " + number;
    }

    private static String canonical(ScalarNode scalar) {
        return scalar.value instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : String.valueOf(scalar.value);
    }

    private static boolean isOctal(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return text.length() > at + 1 && text.charAt(at) == '0' && Character.isDigit(text.charAt(at + 1));
    }

    private static String decimal(String text) {
        int at = 0;
        while (at + 1 < text.length() && text.charAt(at) == '0') {
            at++;
        }
        return text.substring(at);
    }

    private static boolean isMode(CharSequence path) {
        String text = path.toString();
        return text.endsWith(".mode") || text.endsWith(".defaultMode");
    }
}
