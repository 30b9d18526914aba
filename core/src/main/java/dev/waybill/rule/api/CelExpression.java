package dev.waybill.rule.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression of CEL, to find what is plainly broken: its syntax, names that nobody declared, fields that the schema
 * does not have. It does not compile, so types and costs are not looked at.
 */
final class CelExpression {
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while",
            "in",
            "true",
            "false",
            "null");
    /** Their first arguments are names for the items. */
    private static final Set<String> MACROS = Set.of(
            "all",
            "exists",
            "exists_one",
            "existsOne",
            "map",
            "filter",
            "sortBy",
            "bind",
            "transformList",
            "transformMap",
            "transformMapEntry",
            "optMap",
            "optFlatMap");

    private final List<CelToken> tokens;
    private final CelScope scope;
    private final Map<String, CelValue> bound = new HashMap<>();
    private int at;

    private CelExpression(List<CelToken> tokens, CelScope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /** What is wrong with an expression that has to give a {@code wanted}, as a clause; null where nothing is found. */
    static @Nullable String problem(String text, CelScope scope, String wanted) {
        try {
            CelExpression expression = new CelExpression(CelTokens.of(text), scope);
            CelValue value = expression.conditional();
            if (!expression.peek().isEnd()) {
                throw expression.unexpected();
            }
            return value.isNo(wanted) ? "it gives a " + wanted : null;
        } catch (CelSyntaxException e) {
            return e.getMessage();
        }
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    private CelToken peek() {
        return tokens.get(at);
    }

    private boolean take(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String sign) throws CelSyntaxException {
        if (!take(sign)) {
            throw peek().isEnd() ? new CelSyntaxException("'" + sign + "' is missing at its end") : unexpected();
        }
    }

    private CelSyntaxException unexpected() {
        return peek().isEnd()
                ? new CelSyntaxException("it ends too early")
                : new CelSyntaxException("'" + peek().text() + "' can't stand where it does");
    }

    private CelValue conditional() throws CelSyntaxException {
        CelValue value = binary();
        if (!take("?")) {
            return value;
        }
        binary();
        expect(":");
        conditional();
        return CelValue.UNKNOWN;
    }

    /** All binary operators alike: which one binds tighter makes no difference to what can be read. */
    @SuppressWarnings("ReferenceEquality") // the one value that stands for a truth
    private CelValue binary() throws CelSyntaxException {
        CelValue value = unary();
        List<CelValue> operands = new ArrayList<>(List.of(value));
        List<String> operators = new ArrayList<>();
        while (isOperator(peek())) {
            String operator = peek().text();
            at++;
            operators.add(operator);
            operands.add(unary());
            value = "+-*/%".contains(operator) && value != CelValue.TRUTH ? CelValue.UNKNOWN : CelValue.TRUTH;
        }
        CelComparison.check(operands, operators);
        return value;
    }

    private static boolean isOperator(CelToken token) {
        return token.isName()
                ? token.text().equals("in")
                : token.kind() == CelToken.Kind.SIGN
                        && (CelComparison.isRelation(token.text())
                                || "+-*/%".contains(token.text())
                                || token.text().equals("&&")
                                || token.text().equals("||"));
    }

    private CelValue unary() throws CelSyntaxException {
        boolean not = peek().is("!");
        boolean minus = peek().is("-");
        while (take(not ? "!" : "-")) {
            if (peek().is(not ? "-" : "!") && (not || minus)) {
                throw unexpected();
            }
        }
        CelValue value = member();
        return not ? CelValue.TRUTH : value;
    }

    private CelValue member() throws CelSyntaxException {
        CelValue value = primary();
        while (true) {
            if (take(".")) {
                boolean optional = take("?");
                String name = name();
                if (take("(")) {
                    arguments(MACROS.contains(name) ? value : null);
                    value = CelValue.UNKNOWN;
                } else {
                    value = optional ? CelValue.UNKNOWN : field(value, name);
                }
            } else if (take("[")) {
                take("?");
                conditional();
                expect("]");
                value = CelScope.item(value);
            } else if (peek().is("{") && tokens.get(at - 1).isName()) {
                at++;
                entries();
                value = CelValue.UNKNOWN;
            } else {
                return value;
            }
        }
    }

    private static CelValue field(CelValue value, String name) throws CelSyntaxException {
        CelValue field = CelScope.field(value, name);
        if (field == null) {
            throw new CelSyntaxException("the schema has no field '" + name + "' there");
        }
        return field;
    }

    private String name() throws CelSyntaxException {
        CelToken token = peek();
        if (!token.isName() || List.of("in", "true", "false", "null").contains(token.text())) {
            throw unexpected();
        }
        at++;
        return token.text();
    }

    private CelValue primary() throws CelSyntaxException {
        CelToken token = peek();
        switch (token.kind()) {
            case NUMBER, TEXT -> {
                at++;
                return token.kind() == CelToken.Kind.TEXT ? CelValue.TEXT : CelValue.AMOUNT;
            }
            case NAME -> {
                at++;
                return named(token.text());
            }
            default -> {
                return grouped();
            }
        }
    }

    private CelValue named(String name) throws CelSyntaxException {
        if (name.equals("true") || name.equals("false")) {
            return CelValue.TRUTH;
        }
        if (name.equals("null")) {
            return CelValue.OTHER;
        }
        if (isReserved(name)) {
            at--;
            throw unexpected();
        }
        if (take("(")) {
            if (!scope.isFunction(name)) {
                throw new CelSyntaxException("there is no function '" + name + "'");
            }
            arguments(null);
            return CelValue.UNKNOWN;
        }
        CelValue value = bound.containsKey(name) ? bound.get(name) : scope.variable(name);
        if (value == null) {
            throw new CelSyntaxException("there is no variable '" + name + "'; the value is called self");
        }
        return value;
    }

    private CelValue grouped() throws CelSyntaxException {
        if (take("(")) {
            CelValue value = conditional();
            expect(")");
            return value;
        }
        if (take("[")) {
            list("]");
            return CelValue.OTHER;
        }
        if (take("{")) {
            entries();
            return CelValue.OTHER;
        }
        if (take(".")) {
            return named(name());
        }
        throw unexpected();
    }

    private void list(String end) throws CelSyntaxException {
        while (!take(end)) {
            take("?");
            conditional();
            if (!peek().is(end)) {
                expect(",");
            }
        }
    }

    private void entries() throws CelSyntaxException {
        while (!take("}")) {
            take("?");
            if (peek().isName() && tokens.get(at + 1).is(":")) {
                // A field of a message, or a variable as a key: the one is no variable, the other is rare.
                at++;
            } else {
                conditional();
            }
            expect(":");
            conditional();
            if (!peek().is("}")) {
                expect(",");
            }
        }
    }

    /** Reads arguments; those of a macro begin with names for the items of {@code receiver}. */
    private void arguments(@Nullable CelValue receiver) throws CelSyntaxException {
        Map<String, CelValue> outer = new HashMap<>(bound);
        boolean single = true;
        while (receiver != null && peek().isName() && tokens.get(at + 1).is(",")) {
            bound.put(peek().text(), single ? CelScope.item(receiver) : CelValue.UNKNOWN);
            single = false;
            at += 2;
        }
        list(")");
        bound.clear();
        bound.putAll(outer);
    }
}
