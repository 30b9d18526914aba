package dev.waybill.migration;

import dev.waybill.manifest.Manifest;
import java.util.List;

/** What {@code toJava()} writes for one object. */
final class JavaBody {
    private JavaBody() {}

    /** Returns the body of the method for the last object of the YAML, on one line. */
    static String ofLast(String yaml) {
        String source = JavaSource.of("M", Manifest.read(yaml).toModels(), true, List.of())
                .toString();
        int method = source.lastIndexOf("    private static ");
        int body = source.indexOf("{\n", method) + 2;
        String text = source.substring(body, source.lastIndexOf("    }\n}")).strip();
        return text.replaceAll("\\s*\\n\\s*(?=\\.)", "")
                .replaceAll("\\(\\s*\\n\\s*", "(")
                .replaceAll("\\s*\\n\\s*", " ");
    }

    /** Returns the body for an object whose YAML is {@code start} and, under {@code spec}, one line of flow style. */
    static String of(String apiVersion, String kind, String name, String spec) {
        return ofLast(object(apiVersion, kind, name, spec));
    }

    static String object(String apiVersion, String kind, String name, String spec) {
        return """
                apiVersion: %s
                kind: %s
                metadata:
                  name: %s
                spec: %s
                """.formatted(apiVersion, kind, name, spec);
    }
}
