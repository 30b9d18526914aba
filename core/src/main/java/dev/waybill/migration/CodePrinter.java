package dev.waybill.migration;

import dev.waybill.migration.Code.Call;
import dev.waybill.migration.Code.Lambda;
import dev.waybill.migration.Code.New;
import dev.waybill.migration.Code.Shared;
import dev.waybill.migration.Code.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prints expressions in lines of at most 120 columns, as palantir-java-format does: what does not fit has a line for each call
 * of its chain, then for each argument.
 */
final class CodePrinter {
    private static final int COLUMNS = 120;
    private static final int CONTINUED = 8;
    /** A name of so few characters keeps the first call of its chain in its line. */
    private static final int SHORT = 4;

    private final Map<Shared, String> names;
    private final Imports imports;

    /**
     * @param names what has a name here
     * @param imports takes every class that is mentioned
     */
    CodePrinter(Map<Shared, String> names, Imports imports) {
        this.names = names;
        this.imports = imports;
    }

    /** Prints a statement that starts with {@code before}, indented. */
    String statement(String before, Code code, int indent) {
        return " ".repeat(indent) + before + printed(code, indent, indent + before.length(), 1) + ";\n";
    }

    /**
     * @param indent of the line that the expression starts in
     * @param column where it starts
     * @param after how many characters follow in its last line
     */
    private String printed(Code given, int indent, int column, int after) {
        Code code = named(given);
        String flat = flat(code);
        if (flat.indexOf('\n') < 0 && column + flat.length() + after <= COLUMNS) {
            return flat;
        }
        List<Call> calls = new ArrayList<>();
        Code base = chain(code, calls);
        if (code instanceof Lambda lambda) {
            return lambda.parameter() + " -> "
                    + printed(lambda.body(), indent, column + lambda.parameter().length() + 4, after);
        }
        if (code instanceof Word word) {
            return indented(flat(word), indent + CONTINUED);
        }
        int inner = indent + CONTINUED;
        // What goes into the head is indented once more than the calls that follow it.
        int headIndent = calls.isEmpty() ? indent : inner;
        StringBuilder text = new StringBuilder(head(base, headIndent, column, calls.isEmpty() ? after : 0));
        boolean oneLine = calls.size() == 1 && base instanceof Word;
        boolean isShort = base instanceof Word word && flat(word).length() <= SHORT;
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            int start = oneLine || (isShort && i == 0) ? column + text.length() : inner;
            if (!oneLine && !(isShort && i == 0)) {
                text.append('\n').append(" ".repeat(inner));
            }
            text.append('.')
                    .append(call(
                            call.name(),
                            call.arguments(),
                            oneLine ? indent : inner,
                            start + 1,
                            i == calls.size() - 1 ? after : 0));
        }
        return text.toString();
    }

    private String head(Code base, int indent, int column, int after) {
        if (base instanceof Call call) {
            String owner = call.on() == null ? "" : flat(call.on()) + ".";
            return owner + call(call.name(), call.arguments(), indent, column + owner.length(), after);
        }
        if (base instanceof New made) {
            return "new " + call(type(made.type()), made.arguments(), indent, column + 4, after);
        }
        return flat(base);
    }

    private String call(String name, List<Code> arguments, int indent, int column, int after) {
        String flat = name + "(" + flat(arguments) + ")";
        if (flat.indexOf('\n') < 0 && column + flat.length() + after <= COLUMNS) {
            return flat;
        }
        if (arguments.size() == 1 && isOpen(named(arguments.get(0)))) {
            return name + "(" + printed(arguments.get(0), indent, column + name.length() + 1, after + 1) + ")";
        }
        if (arguments.size() <= 3 && !arguments.isEmpty() && isBlock(arguments.get(arguments.size() - 1))) {
            return name + "(" + indented(flat(arguments), indent + CONTINUED + CONTINUED) + ")";
        }
        int inner = indent + CONTINUED;
        String rest = flat(arguments);
        if (rest.indexOf('\n') < 0 && inner + rest.length() + 1 + after <= COLUMNS) {
            return name + "(\n" + " ".repeat(inner) + rest + ")";
        }
        StringBuilder text = new StringBuilder(name).append('(');
        for (int i = 0; i < arguments.size(); i++) {
            text.append(i == 0 ? "\n" : ",\n")
                    .append(" ".repeat(inner))
                    .append(printed(arguments.get(i), inner, inner, 1));
        }
        return text.append(')').toString();
    }

    /** Tells whether a code that is the only argument starts in the line of the call. */
    private static boolean isOpen(Code code) {
        return code instanceof Lambda || code instanceof Call || code instanceof New;
    }

    private static boolean isBlock(Code code) {
        return code instanceof Word word && word.text().indexOf('\n') >= 0;
    }

    private static String indented(String text, int indent) {
        StringBuilder result = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (!result.isEmpty()) {
                result.append('\n').append(line.isEmpty() ? "" : " ".repeat(indent));
            }
            result.append(line);
        }
        return result.toString();
    }

    /** Splits a chain into what it starts with and its calls in order. */
    private Code chain(Code code, List<Call> calls) {
        Code base = named(code);
        while (base instanceof Call call
                && call.on() != null
                && !(call.on() instanceof Word word && word.imported() != null)) {
            calls.add(0, call);
            base = named(call.on());
        }
        return base;
    }

    private Code named(Code code) {
        Code result = code;
        while (result instanceof Shared shared) {
            String name = names.get(shared);
            result = name == null ? shared.code() : Word.of(name);
        }
        return result;
    }

    private String flat(List<Code> arguments) {
        StringBuilder text = new StringBuilder();
        for (Code argument : arguments) {
            text.append(text.isEmpty() ? "" : ", ").append(flat(argument));
        }
        return text.toString();
    }

    private String flat(Code given) {
        Code code = named(given);
        if (code instanceof Word word) {
            return word.imported() == null ? word.text() : imports.name(word.imported()) + word.text();
        }
        if (code instanceof Call call) {
            return (call.on() == null ? "" : flat(call.on()) + ".") + call.name() + "(" + flat(call.arguments()) + ")";
        }
        if (code instanceof New made) {
            return "new " + type(made.type()) + "(" + flat(made.arguments()) + ")";
        }
        Lambda lambda = (Lambda) code;
        return lambda.parameter() + " -> " + flat(lambda.body());
    }

    private String type(Class<?> type) {
        return imports.name(type);
    }
}
