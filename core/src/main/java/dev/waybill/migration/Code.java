package dev.waybill.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java expression as it is written. */
sealed interface Code {

    /**
     * A literal or a variable, a class, or a member of one.
     *
     * @param imported the class, whose name goes before the text
     */
    record Word(String text, @Nullable Class<?> imported) implements Code {
        static Word of(String text) {
            return new Word(text, null);
        }

        static Word of(Class<?> type) {
            return new Word("", type);
        }

        /** A member of a class, as in {@code RestartPolicy.NEVER}. */
        static Word of(Class<?> type, String member) {
            return new Word("." + member, type);
        }
    }

    /**
     * A call of a method.
     *
     * @param on what it is called on; null for one of the class itself or of its static imports
     */
    record Call(@Nullable Code on, String name, List<Code> arguments) implements Code {}

    /** A new object. */
    record New(Class<?> type, List<Code> arguments) implements Code {}

    /** A function of one parameter. */
    record Lambda(String parameter, Code body) implements Code {}

    /**
     * What gets a name where it is used more than once.
     *
     * @param name the name that is wished for
     * @param type the type of the variable
     */
    record Shared(String name, Class<?> type, Code code, Reach reach) implements Code {}

    /** Where a name is known, and when it is given. */
    enum Reach {
        /** A constant of the class, when it is used more than once there. */
        CLASS,
        /** A variable of the method, when it is used more than once there. */
        METHOD,
        /** A variable of the method, always: the code reads better with it. */
        METHOD_ALWAYS
    }
}
