package dev.waybill.value;

/**
 * A place in a text that somebody wrote: a line of Java or of YAML.
 *
 * @param file the path of the file, with slashes: of YAML as it was given, of Java within its source folder, as in {@code
 *     com/acme/Shop.java}
 * @param line the line, from 1
 * @param column the column, from 1; 0 where only the line is known, as for Java
 */
public record Place(String file, int line, int column) {

    /** Returns {@code Shop.java:31} for a line of Java, as stack traces do, and {@code k8s/shop.yaml:12:5} for YAML. */
    @Override
    public String toString() {
        return column == 0 ? file.substring(file.lastIndexOf('/') + 1) + ":" + line : file + ":" + line + ":" + column;
    }
}
