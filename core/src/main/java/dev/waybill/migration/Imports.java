package dev.waybill.migration;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The classes that a source mentions. */
final class Imports {
    private final Map<String, String> classes = new TreeMap<>();

    /**
     * @param ownName the class that is written: another of its name can't be imported
     */
    Imports(String ownName) {
        classes.put(ownName, "");
    }

    /** Mentions a class: by its simple name, if no other class has that. */
    String name(Class<?> type) {
        return name(type.getName());
    }

    String name(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        String known = classes.putIfAbsent(simple, type);
        return known == null || known.equals(type) ? simple : type;
    }

    /** Returns the import statements. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String type : new TreeSet<>(classes.values())) {
            if (!type.isEmpty()) {
                text.append("import ").append(type).append(";\n");
            }
        }
        return text.toString();
    }
}
