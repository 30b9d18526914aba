package dev.waybill.recipe;

import dev.waybill.value.Place;
import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from: the line of the user's Java that wrote it, or of the YAML that it was read from. Taking a line of
 * Java costs one short stack walk; the file and line are looked up only when they are asked for.
 */
public final class Origin {
    private static final StackWalker WALKER = StackWalker.getInstance();

    private final @Nullable StackFrame frame;
    private final @Nullable Place read;

    private Origin(@Nullable StackFrame frame, @Nullable Place read) {
        this.frame = frame;
        this.read = read;
    }

    /** Takes the place in a text that a value was read from. */
    public static Origin of(Place place) {
        return new Origin(null, place);
    }

    /** Takes the nearest caller outside Waybill itself. */
    public static Origin here() {
        return new Origin(WALKER.walk(Origin::firstOutside), null);
    }

    private static StackFrame firstOutside(Stream<StackFrame> frames) {
        Iterator<StackFrame> all = frames.iterator();
        StackFrame frame = all.next();
        while (isNobodys(frame.getClassName()) && all.hasNext()) {
            frame = all.next();
        }
        return frame;
    }

    private static boolean isNobodys(String className) {
        // A method reference is called by the JDK: Optional.map(Deployment::paused).
        if (className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.")) {
            return true;
        }
        // Presets, examples and users may live below dev.waybill as well: only core's own packages are left out.
        return className.startsWith("dev.waybill.")
                && (className.startsWith("kind.", 12)
                        || className.startsWith("recipe.", 12)
                        || className.startsWith("manifest.", 12)
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

    /** Returns the file and line, as in {@code Shop.java:31} or {@code k8s/shop.yaml:12:5}. */
    @Override
    public String toString() {
        return place().toString();
    }
}
