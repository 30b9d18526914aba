package dev.waybill.diff;

/**
 * The place of a value.
 *
 * @param text for people: {@code spec.ports[443].name}
 * @param shape for rules, which don't ask which item it is: {@code spec.ports[].name}
 * @param indexed with items by their index in the newer list, for those whose key says nothing to {@code explain}
 */
record At(String text, String shape, String indexed) {
    static final At TOP = new At("", "", "");

    At field(String name) {
        boolean bare = !name.isEmpty() && name.indexOf('.') < 0 && name.indexOf('[') < 0 && name.indexOf(']') < 0;
        String step = bare ? (text.isEmpty() ? name : "." + name) : "[" + name + "]";
        return new At(text + step, shape.isEmpty() ? name : shape + "." + name, indexed + step);
    }

    /** {@code index} is that in the newer list; negative where that doesn't have the item. */
    At item(String key, int index) {
        return new At(text + "[" + key + "]", shape + "[]", indexed + "[" + (index < 0 ? key : index) + "]");
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
