package dev.waybill.yaml;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes Kubernetes objects as YAML, straight to text.
 *
 * <p>An object is any class of fabric8's model, or a {@link java.util.Map}, a {@link java.util.List}, text, a number,
 * a boolean or null, nested in any way. The text is made for people and for every reader:
 *
 * <ul>
 *   <li>Text and keys are bare only if YAML 1.1 and YAML 1.2 read them back as that very string. Text of several lines
 *       is a literal block where it can be one; no line is folded; every line ends with LF.
 *   <li>Fields come in the order in which people write them: {@code apiVersion}, {@code kind}, {@code metadata}, the
 *       name of a list item first.
 *   <li>No {@code status} of a Kubernetes object, no field without a value, no {@code creationTimestamp: null}. An empty
 *       object is written where it means something ({@code emptyDir: {}}), and left out where it is noise
 *       ({@code resources: {}}). Maps and lists that stand in no field of the model keep their empty entries and nulls.
 *   <li>The same input gives the same bytes. A map keeps its order if it has one; a {@link java.util.HashMap}, a
 *       {@link java.util.concurrent.ConcurrentHashMap}, {@code Map.of} and {@code Map.copyOf} have none, so they are
 *       sorted by key. A wrapper such as {@code Collections.unmodifiableMap} is taken in the order of what it wraps.
 * </ul>
 *
 * <p>Refused with {@link IllegalArgumentException}, with the path to the field: half of a surrogate pair, a number that
 * is not finite, an object that holds itself or is nested deeper than 200 levels, a field that is set twice, and a value
 * of any other class.
 */
public final class YamlWriter {

    private YamlWriter() {}

    /**
     * Returns the object as one YAML document, without a leading {@code ---} and with a line end at its end.
     *
     * @param model an object of fabric8's model, or plain maps, lists and scalars
     * @return the text
     * @throws IllegalArgumentException if the object holds what YAML can't carry
     */
    public static String write(@Nullable Object model) {
        return new DocumentWriter().document(model).toString();
    }

    /**
     * Writes the objects as one YAML stream: documents with a line {@code ---} between them. Only one document at a time
     * is held in memory.
     *
     * @param documents objects of fabric8's model, or plain maps, lists and scalars
     * @param out where the text goes; neither flushed nor closed
     * @throws IOException if {@code out} can't be written to
     * @throws IllegalArgumentException if an object holds what YAML can't carry; the documents before it are written
     */
    public static void writeAll(Iterable<?> documents, Appendable out) throws IOException {
        DocumentWriter writer = new DocumentWriter();
        boolean first = true;
        for (Object document : documents) {
            CharSequence text = writer.document(document);
            if (!first) {
                out.append("---\n");
            }
            first = false;
            out.append(text);
        }
    }
}
