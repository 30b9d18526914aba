package dev.waybill.yaml;

/**
 * A place in a file.
 *
 * @param source the name of the file, as messages show it
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Place(String source, int line, int column) {

    /** Returns the place as editors understand it: {@code k8s/shop.yaml:12:5}. */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
