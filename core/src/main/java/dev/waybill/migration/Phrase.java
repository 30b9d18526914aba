package dev.waybill.migration;

import dev.waybill.recipe.Part;
import dev.waybill.yaml.PlainTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An expression that grows by one word after the other. A word stays when what it writes is nearer to what was read, so the words
 * may be tried without care: one that refuses its argument, or writes something else as well, is left out.
 */
final class Phrase {
    /** The compiler works its way down a chain of calls, and its stack ends after some hundreds. */
    private static final int LONGEST_CHAIN = 200;

    private final Fields read;
    private final Function<Object, Object> written;
    private final Distance distance;
    private Expression made;
    private int away;
    private int said;

    private Phrase(Expression start, Fields read, Function<Object, Object> written) {
        this.read = read;
        this.written = written;
        this.distance = Distance.to(read.map());
        this.made = start;
        this.away = distance.of(written.apply(start.value()));
    }

    /** Starts with what stands for an object or a part of one. */
    static Phrase of(Expression start, Fields read) {
        return new Phrase(start, read, value -> PlainTree.written(((Part<?>) value).toModel()));
    }

    /** Starts with something whose fields are seen otherwise. */
    static Phrase of(Expression start, Fields read, Function<Object, Object> written) {
        return new Phrase(start, read, written);
    }

    Fields read() {
        return read;
    }

    Expression made() {
        return made;
    }

    /** How many values are still missing or wrong. */
    int away() {
        return away;
    }

    /** Says a word, if all arguments are there; tells whether it stays. */
    boolean say(String word, @Nullable Object... arguments) {
        for (Object argument : arguments) {
            if (argument == null || (argument instanceof List<?> several && several.indexOf(null) >= 0)) {
                return false;
            }
        }
        try {
            return keep(made.then(word, arguments));
        } catch (Unsaid e) {
            return false;
        }
    }

    /** Takes {@code next} in place of what was said so far, if it is nearer. */
    boolean keep(Expression next) {
        int nextAway = distance.of(written.apply(next.value()));
        if (nextAway >= away) {
            return false;
        }
        take(next, nextAway);
        return true;
    }

    private void take(Expression next, int nextAway) {
        said++;
        made = said % LONGEST_CHAIN == 0 ? next.named("part", Code.Reach.METHOD_ALWAYS) : next;
        away = nextAway;
    }

    /** Says a word with the text at a path. */
    Phrase text(String path, String word) {
        say(word, read.text(path));
        return this;
    }

    /** Says a word with the number at a path. */
    Phrase number(String path, String word) {
        say(word, read.number(path));
        return this;
    }

    /** Says a word with the mode of files at a path, in octal as people write it. */
    Phrase mode(String path, String word) {
        Number mode = read.number(path);
        say(word, mode == null ? null : Values.octal(mode.intValue()));
        return this;
    }

    /** Says a word with the seconds at a path. */
    Phrase seconds(String path, String word) {
        Number seconds = read.number(path);
        say(word, seconds == null ? null : Duration.ofSeconds(seconds.longValue()));
        return this;
    }

    /** Says a word without arguments where the path has this value. */
    Phrase when(String path, Object value, String word) {
        if (read.is(path, value)) {
            say(word);
        }
        return this;
    }

    /** Says a word with the constant that stands for the text at a path. */
    Phrase constant(String path, Class<? extends Enum<?>> type, String word) {
        say(word, Values.constant(type, read.text(path)));
        return this;
    }

    /** Says a word with the constants that stand for the texts of a list, all at once. */
    Phrase constants(String path, Class<? extends Enum<?>> type, String word) {
        List<Object> all = new ArrayList<>();
        for (String text : read.texts(path)) {
            Object constant = Values.constant(type, text);
            if (constant == null) {
                return this;
            }
            all.add(constant);
        }
        say(word, all);
        return this;
    }

    /** Says a word with the value that stands for what is at a path. */
    Phrase value(String path, Function<@Nullable Object, @Nullable Object> made, String word) {
        say(word, made.apply(read.at(path)));
        return this;
    }

    /** Says a word with key and value of each entry at a path. */
    Phrase entries(String path, String word) {
        for (Map.Entry<String, Object> entry : read.entries(path).entrySet()) {
            say(word, entry.getKey(), entry.getValue());
        }
        return this;
    }

    /** Says a word with all texts of the list at a path at once. */
    Phrase texts(String path, String word) {
        List<String> all = read.texts(path);
        if (!all.isEmpty()) {
            say(word, all);
        }
        return this;
    }

    /** Says a word with each text of the list at a path. */
    Phrase eachText(String path, String word) {
        for (String each : read.texts(path)) {
            say(word, each);
        }
        return this;
    }

    /** Says a word with what each item at a path is called, up to the first without a word: the others would take its place. */
    Phrase each(String path, String word, Naming naming) {
        for (Fields item : read.each(path)) {
            if (!part(item, word, naming)) {
                break;
            }
        }
        return this;
    }

    /** Says a word with what the fields at a path are called. */
    Phrase part(String path, String word, Naming naming) {
        if (read.has(path)) {
            part(read.below(path), word, naming);
        }
        return this;
    }

    /** Says a word with what the fields are called; tells whether it stays. */
    boolean part(Fields fields, String word, Naming naming) {
        try {
            return say(word, naming.of(fields));
        } catch (Unsaid e) {
            return false; // no word for it: left to customize
        }
    }

    /** Says a word with a value, and with what the fields are called. */
    void with(@Nullable Object first, Fields fields, String word, Naming naming) {
        try {
            say(word, first, naming.of(fields));
        } catch (Unsaid e) {
            // no word for it: left to customize
        }
    }

    /** Says the one of several that is nearest to what was read, the first of equal ones. */
    void nearest(List<Sentence> sentences) {
        Expression best = null;
        int bestAway = away;
        for (Sentence sentence : sentences) {
            try {
                Expression next = sentence.after(made);
                int nextAway = distance.of(written.apply(next.value()));
                if (nextAway < bestAway) {
                    best = next;
                    bestAway = nextAway;
                }
            } catch (Unsaid e) {
                // another one may do
            }
        }
        if (best != null) {
            take(best, bestAway);
        }
    }

    /** One or several words that are said together. */
    interface Sentence {
        Expression after(Expression made) throws Unsaid;
    }

    /** How a part is called. */
    interface Naming {
        @Nullable
        Object of(Fields fields) throws Unsaid;
    }
}
