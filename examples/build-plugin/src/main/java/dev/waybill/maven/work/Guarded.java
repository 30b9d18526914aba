package dev.waybill.maven.work;

import dev.waybill.maven.shared.Refusal;
import java.net.URL;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the user's code. What it throws is told with the line that it comes from; Maven prints the stack trace with -e. */
final class Guarded {
    private Guarded() {}

    static <T> T call(String source, String environment, Supplier<T> code) throws Refusal {
        try {
            return code.get();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            Throwable root = root(e);
            String line = line(root, source);
            throw new Refusal(
                    source + " fails for '" + environment + "'" + (line == null ? ": " : " at " + line + ": ")
                            + said(root),
                    e);
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String said(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
    }

    /** Returns the nearest line of the source's own class, or of a class that is in no jar: both are the user's. */
    private static @Nullable String line(Throwable thrown, String source) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getFileName() != null
                    && (frame.getClassName().startsWith(source) || isInFolder(frame.getClassName()))) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return null;
    }

    private static boolean isInFolder(String className) {
        ClassLoader loader = Guarded.class.getClassLoader();
        URL found = loader == null ? null : loader.getResource(className.replace('.', '/') + ".class");
        return found != null && found.getProtocol().equals("file");
    }
}
