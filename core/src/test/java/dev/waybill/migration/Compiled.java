package dev.waybill.migration;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a source, warnings being errors, and calls its methods. */
final class Compiled {
    private Compiled() {}

    /** Returns what the static method gives that has no parameters. */
    static Object call(String className, String source, String method) {
        try {
            Path classes = Files.createTempDirectory("compiled");
            StringWriter problems = new StringWriter();
            JavaFileObject unit =
                    new SimpleJavaFileObject(
                            URI.create("string:///" + className.replace('.', '/') + ".java"),
                            JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    };
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-classpath",
                    classPath(),
                    "-proc:none",
                    "-Xlint:all,-classfile",
                    "-Werror");
            boolean compiles = ToolProvider.getSystemJavaCompiler()
                    .getTask(problems, null, null, options, null, List.of(unit))
                    .call();
            if (!compiles) {
                throw new AssertionError(problems + "\n" + source);
            }
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, Compiled.class.getClassLoader())) {
                return loader.loadClass(className).getMethod(method).invoke(null);
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(source, e);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
