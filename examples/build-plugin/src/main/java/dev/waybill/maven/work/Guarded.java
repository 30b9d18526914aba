package dev.waybill.maven.work;

import dev.waybill.maven.shared.Refusal;
import java.net.URL;
import java.util.function.Supplier;

/** Calls the user's code. What it throws is told with the line that it comes from; Maven prints the stack trace with -e. */
final class Guarded {
    private Guarded() {}

    static <T> T call(String source, String environment, Supplier<T> code) throws Refusal {
        try {
            return code.get();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            Throwable root = root(e);
            throw new Refusal(source + " fails for '" + environment + "'" + lines(root, source) + ": " + said(root), e);
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable next = thrown; next != null; next = next.getCause()) {
            root = next;
        }
        return root;
    }

    private static String said(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
    }

    /**
     * Returns the nearest line of a class that is in no jar or is the source's own, both of which are the user's, and that of the
     * source itself where it called the other.
     */
    private static String lines(Throwable thrown, String source) {
        String nearest = "";
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String line = frame.getFileName() + ":" + frame.getLineNumber();
            if (frame.getClassName().startsWith(source)) {
                return nearest.isEmpty() ? " at " + line : nearest + ", called at " + line;
            }
            if (nearest.isEmpty() && isInFolder(frame.getClassName())) {
                nearest = " at " + line;
            }
        }
        return nearest;
    }

    private static boolean isInFolder(String className) {
        ClassLoader loader = Guarded.class.getClassLoader();
        URL found = loader == null ? null : loader.getResource(className.replace('.', '/') + ".class");
        return found != null && found.getProtocol().equals("file");
    }
}
