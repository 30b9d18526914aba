package dev.waybill.rule.api;

import dev.waybill.rule.api.CelScope.Value;
import dev.waybill.rule.api.CelTokens.Broken;
import dev.waybill.rule.api.CelTokens.Kind;
import dev.waybill.rule.api.CelTokens.Token;
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
            "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
            "namespace", "return", "var", "void", "while", "in", "true", "false", "null");
    private static final Set<String> RELATIONS = Set.of("<", "<=", ">", ">=", "==", "!=");
    /** Their first arguments are names for the items. */
    private static final Set<String> MACROS = Set.of(
            "all", "exists", "exists_one", "existsOne", "map", "filter", "sortBy", "bind", "transformList",
            "transformMap", "transformMapEntry", "optMap", "optFlatMap");

    private final List<Token> tokens;
    private final CelScope scope;
    private final Map<String, Value> bound = new HashMap<>();
    private int at;

    private CelExpression(List<Token> tokens, CelScope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /** What is wrong with the expression of a rule, as a clause; null where nothing is found. */
    static @Nullable String problem(String text, CelScope scope, boolean condition) {
        try {
            CelExpression expression = new CelExpression(CelTokens.of(text), scope);
            Value value = expression.conditional();
            if (expression.peek().kind() != Kind.END) {
                throw expression.unexpected();
            }
            return condition && CelScope.isNoBoolean(value) ? "a rule is true or false" : null;
        } catch (Broken e) {
            return e.getMessage();
        }
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean take(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String sign) throws Broken {
        if (!take(sign)) {
            throw peek().kind() == Kind.END ? new Broken("'" + sign + "' is missing at its end") : unexpected();
        }
    }

    private Broken unexpected() {
        return peek().kind() == Kind.END
                ? new Broken("it ends too early")
                : new Broken("'" + peek().text() + "' can't stand where it does");
    }

    private Value conditional() throws Broken {
        Value value = binary();
        if (!take("?")) {
            return value;
        }
        binary();
        expect(":");
        conditional();
        return Value.UNKNOWN;
    }

    /** All binary operators alike: which one binds tighter makes no difference to what can be read. */
    private Value binary() throws Broken {
        Value value = unary();
        while (isOperator(peek())) {
            at++;
            unary();
            value = Value.UNKNOWN;
        }
        return value;
    }

    private static boolean isOperator(Token token) {
        return token.kind() == Kind.NAME
                ? token.text().equals("in")
                : token.kind() == Kind.SIGN
                        && (RELATIONS.contains(token.text())
                                || "+-*/%".contains(token.text())
                                || token.text().equals("&&")
                                || token.text().equals("||"));
    }

    private Value unary() throws Broken {
        boolean not = peek().is("!");
        boolean minus = peek().is("-");
        while (take(not ? "!" : "-")) {
            if (peek().is(not ? "-" : "!") && (not || minus)) {
                throw unexpected();
            }
        }
        Value value = member();
        return not ? Value.UNKNOWN : value;
    }

    private Value member() throws Broken {
        Value value = primary();
        while (true) {
            if (take(".")) {
                boolean optional = take("?");
                String name = name();
                if (take("(")) {
                    arguments(MACROS.contains(name) ? value : null);
                    value = Value.UNKNOWN;
                } else {
                    value = optional ? Value.UNKNOWN : field(value, name);
                }
            } else if (take("[")) {
                take("?");
                conditional();
                expect("]");
                value = CelScope.item(value);
            } else if (peek().is("{") && tokens.get(at - 1).kind() == Kind.NAME) {
                at++;
                entries();
                value = Value.UNKNOWN;
            } else {
                return value;
            }
        }
    }

    private static Value field(Value value, String name) throws Broken {
        Value field = CelScope.field(value, name);
        if (field == null) {
            throw new Broken("the schema has no field '" + name + "' there");
        }
        return field;
    }

    private String name() throws Broken {
        Token token = peek();
        if (token.kind() != Kind.NAME || List.of("in", "true", "false", "null").contains(token.text())) {
            throw unexpected();
        }
        at++;
        return token.text();
    }

    private Value primary() throws Broken {
        Token token = peek();
        switch (token.kind()) {
            case NUMBER, TEXT -> {
                at++;
                return Value.LITERAL;
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

    private Value named(String name) throws Broken {
        if (name.equals("true") || name.equals("false")) {
            return Value.UNKNOWN;
        }
        if (name.equals("null")) {
            return Value.LITERAL;
        }
        if (isReserved(name)) {
            at--;
            throw unexpected();
        }
        if (take("(")) {
            if (!scope.isFunction(name)) {
                throw new Broken("there is no function '" + name + "'");
            }
            arguments(null);
            return Value.UNKNOWN;
        }
        Value value = bound.containsKey(name) ? bound.get(name) : scope.variable(name);
        if (value == null) {
            throw new Broken("there is no variable '" + name + "'; the value is called self");
        }
        return value;
    }

    private Value grouped() throws Broken {
        if (take("(")) {
            Value value = conditional();
            expect(")");
            return value;
        }
        if (take("[")) {
            list("]");
            return Value.LITERAL;
        }
        if (take("{")) {
            entries();
            return Value.LITERAL;
        }
        if (take(".")) {
            return named(name());
        }
        throw unexpected();
    }

    private void list(String end) throws Broken {
        while (!take(end)) {
            take("?");
            conditional();
            if (!peek().is(end)) {
                expect(",");
            }
        }
    }

    private void entries() throws Broken {
        while (!take("}")) {
            take("?");
            if (peek().kind() == Kind.NAME && tokens.get(at + 1).is(":")) {
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
    private void arguments(@Nullable Value receiver) throws Broken {
        Map<String, Value> outer = new HashMap<>(bound);
        boolean single = true;
        while (receiver != null && peek().kind() == Kind.NAME && tokens.get(at + 1).is(",")) {
            bound.put(peek().text(), single ? CelScope.item(receiver) : Value.UNKNOWN);
            single = false;
            at += 2;
        }
        list(")");
        bound.clear();
        bound.putAll(outer);
    }
}
