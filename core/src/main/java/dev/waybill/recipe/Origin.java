package dev.waybill.recipe;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Where a value came from: the line of the user's Java that wrote it. Taking it costs one short stack walk; the file
 * and line are looked up only when they are printed.
 */
public final class Origin {
    private static final StackWalker WALKER = StackWalker.getInstance();

    private final StackFrame frame;

    private Origin(StackFrame frame) {
        this.frame = frame;
    }

    /** Takes the nearest caller outside Waybill itself. */
    public static Origin here() {
        return new Origin(WALKER.walk(Origin::firstOutside));
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

    /** Returns the fully qualified name of the class. */
    public String className() {
        return frame.getClassName();
    }

    /** Returns the file and line, as in {@code Shop.java:31}. */
    @Override
    public String toString() {
        StackTraceElement element = frame.toStackTraceElement();
        String file = element.getFileName();
        return (file == null ? element.getClassName() : file) + ":" + element.getLineNumber();
    }
}
