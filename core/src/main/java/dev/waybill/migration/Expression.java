package dev.waybill.migration;

import dev.waybill.migration.Code.Call;
import dev.waybill.migration.Code.Reach;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of Java together with the value that it has. What is written has been run, so a word that does not exist or refuses
 * its argument is never written.
 */
record Expression(Code code, Object value) {
    /** {@code null}, which is no value here. */
    static final Expression NOTHING = new Expression(Code.Word.of("null"), Reflection.NULL);

    /** A value as a literal or by its factory. */
    static Expression of(Object value) {
        return value instanceof Expression expression ? expression : Literals.of(value);
    }

    /** A call of a factory of {@code Waybill}. */
    static Expression factory(String name, Object... arguments) throws Unsaid {
        List<Expression> all = all(arguments);
        return new Expression(
                new Call(null, name, codes(all)), Reflection.callStatic(Reflection.FACTORIES, name, values(all)));
    }

    /** A call of a static method of another class. */
    static Expression of(Class<?> type, String name, Object... arguments) throws Unsaid {
        List<Expression> all = all(arguments);
        return new Expression(
                new Call(Code.Word.of(type), name, codes(all)), Reflection.callStatic(type, name, values(all)));
    }

    /** A new object. */
    static Expression created(Class<?> type, Object... arguments) throws Unsaid {
        List<Expression> all = all(arguments);
        return new Expression(new Code.New(type, codes(all)), Reflection.create(type, values(all)));
    }

    /** A call on this value. */
    Expression then(String name, Object... arguments) throws Unsaid {
        List<Expression> all = all(arguments);
        return new Expression(new Call(code, name, codes(all)), Reflection.call(value, name, values(all)));
    }

    /** This value under a name of its own. */
    Expression named(String name, Reach reach) {
        return new Expression(new Code.Shared(name, value.getClass(), code, reach), value);
    }

    private static List<Expression> all(Object... arguments) {
        List<Expression> all = new ArrayList<>(arguments.length);
        for (Object argument : arguments) {
            if (argument instanceof List<?> several) {
                several.forEach(each -> all.add(of(each)));
            } else {
                all.add(of(argument));
            }
        }
        return all;
    }

    private static List<Code> codes(List<Expression> all) {
        return all.stream().map(Expression::code).toList();
    }

    private static Object[] values(List<Expression> all) {
        return all.stream().map(Expression::value).toArray();
    }
}
