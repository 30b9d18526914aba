package dev.waybill.diff;

/**
 * The place of a value.
 *
 * @param text for people: {@code spec.ports[443].name}
 * @param shape for rules, which don't ask which item it is: {@code spec.ports[].name}
 */
record At(String text, String shape) {
    static final At TOP = new At("", "");

    At field(String name) {
        boolean bare = !name.isEmpty() && name.indexOf('.') < 0 && name.indexOf('[') < 0 && name.indexOf(']') < 0;
        String shown = bare ? (text.isEmpty() ? name : text + "." + name) : text + "[" + name + "]";
        return new At(shown, shape.isEmpty() ? name : shape + "." + name);
    }

    At item(String key) {
        return new At(text + "[" + key + "]", shape + "[]");
    }

    /** Whether it is that field or something in it. */
    boolean in(String field) {
        return shape.startsWith(field)
                && (shape.length() == field.length() || ".[".indexOf(shape.charAt(field.length())) >= 0);
    }

    /** The last name of the shape. */
    String name() {
        int end = shape.endsWith("[]") ? shape.length() - 2 : shape.length();
        return shape.substring(shape.lastIndexOf('.', end - 1) + 1, end);
    }
}
