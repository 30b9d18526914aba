package dev.waybill.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as trees of nodes. YAML's parser reads most JSON too, but not several documents one after the other, long keys
 * and surrogate pairs in escapes.
 */
final class JsonParser {

    private final String source;
    private final String text;
    private final NodeBudget budget;
    private final StringBuilder path = new StringBuilder();
    private Problems problems;
    private int at;
    private int line;
    private int lineStart;

    private JsonParser(String source, String text, int firstLine, NodeBudget budget) {
        this.source = source;
        this.text = text;
        this.budget = budget;
        this.line = firstLine;
        this.problems = new Problems(source);
    }

    /** Whether the text starts as JSON does. */
    static boolean isLikely(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i < text.length() && text.charAt(i) == '{';
    }

    /**
     * Adds the documents of the text, on a fault those before it. Returns false and adds none if it is no JSON, which leaves
     * it to YAML to say why.
     */
    static boolean parse(String source, String text, int firstLine, NodeBudget budget, List<Document> documents)
            throws YamlFault {
        try {
            new JsonParser(source, text, firstLine, budget).addAll(documents);
            return true;
        } catch (NoJson e) {
            documents.clear();
            return false;
        }
    }

    private void addAll(List<Document> documents) throws YamlFault, NoJson {
        skipBlanks();
        while (at < text.length()) {
            problems = new Problems(source);
            budget.startDocument();
            documents.add(new Document(value(0), problems));
            skipBlanks();
        }
    }

    private Node value(int depth) throws YamlFault, NoJson {
        if (depth > ReadLimits.DEPTH) {
            throw fault("the document is nested deeper than " + ReadLimits.DEPTH + " levels", "Flatten it.");
        }
        if (!budget.spend(1, false)) {
            throw fault(budget.problem(), budget.fix());
        }
        int startLine = line;
        int startColumn = column();
        switch (peek()) {
            case '{' -> {
                return map(startLine, startColumn, depth);
            }
            case '[' -> {
                return list(startLine, startColumn, depth);
            }
            case '"' -> {
                String string = string();
                return new ScalarNode(startLine, startColumn, string, false, string);
            }
            case 't' -> {
                return literal("true", true, startLine, startColumn);
            }
            case 'f' -> {
                return literal("false", false, startLine, startColumn);
            }
            case 'n' -> {
                return literal("null", null, startLine, startColumn);
            }
            default -> {
                String number = number();
                return new ScalarNode(startLine, startColumn, number, false, numberValue(number));
            }
        }
    }

    private MapNode map(int startLine, int startColumn, int depth) throws YamlFault, NoJson {
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        int length = path.length();
        at++;
        skipBlanks();
        if (peek() == '}') {
            at++;
            return new MapNode(startLine, startColumn, entries);
        }
        while (true) {
            int keyLine = line;
            int keyColumn = column();
            String key = string();
            PathText.field(key, path);
            skipBlanks();
            expect(':');
            skipBlanks();
            MapNode.Entry first = entries.put(key, new MapNode.Entry(keyLine, keyColumn, value(depth + 1), false));
            if (first != null) {
                problems.duplicate(key, keyLine, keyColumn, path.toString(), first.line());
            }
            path.setLength(length);
            skipBlanks();
            if (peek() == '}') {
                at++;
                return new MapNode(startLine, startColumn, entries);
            }
            expect(',');
            skipBlanks();
        }
    }

    private ListNode list(int startLine, int startColumn, int depth) throws YamlFault, NoJson {
        List<Node> items = new ArrayList<>();
        int length = path.length();
        at++;
        skipBlanks();
        if (peek() == ']') {
            at++;
            return new ListNode(startLine, startColumn, items);
        }
        while (true) {
            path.append('[').append(items.size()).append(']');
            items.add(value(depth + 1));
            path.setLength(length);
            skipBlanks();
            if (peek() == ']') {
                at++;
                return new ListNode(startLine, startColumn, items);
            }
            expect(',');
            skipBlanks();
        }
    }

    private ScalarNode literal(String word, @Nullable Object value, int startLine, int startColumn) throws NoJson {
        if (!text.startsWith(word, at)) {
            throw new NoJson();
        }
        at += word.length();
        return new ScalarNode(startLine, startColumn, word, false, value);
    }

    private String string() throws NoJson {
        expect('"');
        int start = at;
        while (peek() != '"' && peek() != '\\') {
            if (peek() < ' ') {
                throw new NoJson();
            }
            at++;
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        StringBuilder out = new StringBuilder(text.substring(start, at));
        while (peek() != '"') {
            char c = peek();
            if (c < ' ') {
                throw new NoJson();
            }
            at++;
            out.append(c == '\\' ? escape() : c);
        }
        at++;
        replaceHalves(out);
        return out.toString();
    }

    private char escape() throws NoJson {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
                    if (digit < 0) {
                        throw new NoJson();
                    }
                    code = code * 16 + digit;
                    at++;
                }
                yield (char) code;
            }
            default -> throw new NoJson();
        };
    }

    /** As Kubernetes' JSON reader does with half of a surrogate pair. */
    private static void replaceHalves(StringBuilder out) {
        int half = Scalars.loneSurrogate(out.toString());
        while (half >= 0) {
            out.setCharAt(half, '\uFFFD');
            half = Scalars.loneSurrogate(out.toString());
        }
    }

    private String number() throws NoJson {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int whole = at;
        digits();
        if (text.charAt(whole) == '0' && at > whole + 1) {
            throw new NoJson();
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        return text.substring(start, at);
    }

    private void digits() throws NoJson {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw new NoJson();
        }
    }

    private static Object numberValue(String number) {
        if (number.length() <= ScalarTypes.LONGEST_NUMBER) {
            if (number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0) {
                return ScalarTypes.small(new BigInteger(number));
            }
            BigDecimal decimal = ScalarTypes.decimal(number);
            if (decimal != null) {
                return decimal;
            }
        }
        // Beyond every number of Kubernetes: kept as it was written.
        return number;
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'))) {
                line++;
                lineStart = at + 1;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return;
            }
            at++;
        }
    }

    private char peek() throws NoJson {
        if (at >= text.length()) {
            throw new NoJson();
        }
        return text.charAt(at);
    }

    private void expect(char c) throws NoJson {
        if (peek() != c) {
            throw new NoJson();
        }
        at++;
    }

    private int column() {
        return at - lineStart + 1;
    }

    private YamlFault fault(String problem, String fix) {
        return new YamlFault(line, column(), problem, fix);
    }

    /** Ends the attempt to read text as JSON. */
    private static final class NoJson extends Exception {

        private static final long serialVersionUID = 1L;

        private NoJson() {
            super("no JSON", null, false, false);
        }
    }
}
