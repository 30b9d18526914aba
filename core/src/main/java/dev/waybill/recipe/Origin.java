package dev.waybill.recipe;

import dev.waybill.value.Place;
import java.lang.StackWalker.StackFrame;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from: the line of the user's Java that wrote it, or of the YAML that it was read from; and the policy
 * behind it where the line itself says nothing about the value. Taking a line of Java costs one short stack walk; the file
 * and line are looked up only when they are asked for.
 */
public final class Origin {
    // A frame of reflection is one of the JDK's, which are passed over anyway: looking for them first costs a fifth.
    private static final StackWalker WALKER = StackWalker.getInstance(
            Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_REFLECT_FRAMES));

    // Looking at the name of each frame's class instead costs a quarter of a walk.
    private static final ClassValue<Boolean> IS_NOBODYS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isNobodys(type.getName());
        }
    };

    private static final ThreadLocal<@Nullable Origin> ON_BEHALF = new ThreadLocal<>();

    private final @Nullable StackFrame frame;
    private final @Nullable Place read;
    private final @Nullable Reason reason;

    private Origin(@Nullable StackFrame frame, @Nullable Place read, @Nullable Reason reason) {
        this.frame = frame;
        this.read = read;
        this.reason = reason;
    }

    /** Takes the place in a text that a value was read from. */
    public static Origin of(Place place) {
        return new Origin(null, place, null);
    }

    /** Takes the nearest caller outside Waybill itself, or the origin on whose behalf this thread is at work. */
    public static Origin here() {
        Origin onBehalf = ON_BEHALF.get();
        return onBehalf != null ? onBehalf : new Origin(WALKER.walk(Origin::firstOutside), null, null);
    }

    /** Returns this line with the policy that decided there. */
    public Origin because(Reason reason) {
        return new Origin(frame, read, reason);
    }

    /** Returns the policy that decided; empty when the line itself did. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Does work on behalf of this origin: every value that this thread makes meanwhile has this origin. */
    public <T> T during(Supplier<T> work) {
        Origin before = ON_BEHALF.get();
        ON_BEHALF.set(this);
        try {
            return work.get();
        } finally {
            ON_BEHALF.set(before);
        }
    }

    private static StackFrame firstOutside(Stream<StackFrame> frames) {
        Latest latest = new Latest();
        Spliterator<StackFrame> all = frames.spliterator();
        boolean unused = all.tryAdvance(latest); // here() itself
        while (all.tryAdvance(latest) && IS_NOBODYS.get(latest.frame().getDeclaringClass())) {
            // The next one out, then.
        }
        return latest.frame();
    }

    private static boolean isNobodys(String className) {
        // A method reference is called by the JDK: Optional.map(Deployment::paused).
        if (className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.")) {
            return true;
        }
        // Examples and users may live below dev.waybill as well: only the packages of the library are left out.
        return className.startsWith("dev.waybill.")
                && (className.startsWith("kind.", 12)
                        || className.startsWith("recipe.", 12)
                        || className.startsWith("manifest.", 12)
                        || className.startsWith("presets.", 12)
                        || className.indexOf('.', 12) < 0);
    }

    /** Returns the file and line. */
    public Place place() {
        if (read != null) {
            return read;
        }
        StackTraceElement element = Objects.requireNonNull(frame).toStackTraceElement();
        String name = element.getClassName();
        String folder = name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/');
        String file = element.getFileName();
        return new Place(
                file == null ? name.replace('.', '/') : folder + file, Math.max(1, element.getLineNumber()), 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin origin
                && place().equals(origin.place())
                && Objects.equals(reason, origin.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(place(), reason);
    }

    /** Returns the file and line, as in {@code Shop.java:31} or {@code k8s/shop.yaml:12:5}, and the policy if there is one. */
    @Override
    public String toString() {
        return reason == null ? place().toString() : place() + ", policy " + reason.policy();
    }

    /** The frame that a walk has come to. */
    private static final class Latest implements Consumer<StackFrame> {
        private @Nullable StackFrame frame;

        @Override
        public void accept(StackFrame next) {
            frame = next;
        }

        StackFrame frame() {
            return Objects.requireNonNull(frame);
        }
    }
}
