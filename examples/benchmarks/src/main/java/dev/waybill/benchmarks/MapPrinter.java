package dev.waybill.benchmarks;

import java.util.List;
import java.util.Map;

/** Prints maps as YAML. It quotes what needs quotes in these apps and nothing else: it is the limit, not a writer. */
final class MapPrinter {
    private final StringBuilder out = new StringBuilder();

    static String print(List<Map<String, Object>> objects) {
        MapPrinter printer = new MapPrinter();
        for (Map<String, Object> object : objects) {
            if (printer.out.length() > 0) {
                printer.out.append("---\n");
            }
            printer.map(object, 0, false);
        }
        return printer.out.toString();
    }

    private void map(Map<?, ?> map, int indent, boolean inItem) {
        boolean first = inItem;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                indent(indent);
            }
            first = false;
            out.append(entry.getKey()).append(':');
            value(entry.getValue(), indent);
        }
    }

    private void value(Object value, int indent) {
        if (value instanceof Map<?, ?> map) {
            out.append('\n');
            map(map, indent + 2, false);
        } else if (value instanceof List<?> list) {
            out.append('\n');
            for (Object item : list) {
                indent(indent + 2);
                out.append("- ");
                if (item instanceof Map<?, ?> map) {
                    map(map, indent + 4, true);
                } else {
                    scalar(item);
                }
            }
        } else if (value instanceof String text && text.indexOf('\n') >= 0) {
            out.append(" |\n");
            int start = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
                indent(indent + 2);
                out.append(text, start, end + 1);
                start = end + 1;
            }
        } else {
            out.append(' ');
            scalar(value);
        }
    }

    private void scalar(Object value) {
        if (value instanceof String text && Character.isDigit(text.charAt(0))) {
            out.append('"').append(text).append('"');
        } else {
            out.append(value);
        }
        out.append('\n');
    }

    private void indent(int indent) {
        for (int i = 0; i < indent; i++) {
            out.append(' ');
        }
    }
}
