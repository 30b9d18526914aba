package dev.waybill.kind.extension;

/** The type of a printer column: {@code type}. */
public enum ColumnType {
    /** Text. */
    STRING("string"),
    /** A whole number. */
    INTEGER("integer"),
    /** A number. */
    NUMBER("number"),
    /** True or false. */
    BOOLEAN("boolean"),
    /** A time, shown as the age since then. */
    DATE("date");

    private final String text;

    ColumnType(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
