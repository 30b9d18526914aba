package dev.waybill.value;

/**
 * Of which classes of {@link Ascii} the characters of a name are. One loop for all syntaxes, because each loop that is inlined into
 * {@link NameSyntax#accepts} makes it slower to compile: with one for each, a JVM spent 0.3 s of a run of 1000 apps on that method.
 */
final class Spelling {
    private final int inner;
    private final int edge;
    private final int apart;

    private Spelling(int inner, int edge, int apart) {
        this.inner = inner;
        this.edge = edge;
        this.apart = apart;
    }

    /** Names of characters of {@code inner} that begin and end with one of {@code edge}. */
    static Spelling of(int inner, int edge) {
        return new Spelling(inner, edge, 0);
    }

    /** In which one of {@code separators} stands between two of the edge, as the dot in {@code acme.io}. */
    Spelling apart(int separators) {
        return new Spelling(inner, edge, separators);
    }

    /** The classes that the name from {@code start} on has characters of; 0 where it is empty, or spelt otherwise. */
    int classes(String value, int start) {
        int seen = 0;
        boolean afterEdge = false;
        boolean needsEdge = true;
        for (int i = start; i < value.length(); i++) {
            int each = Ascii.classOf(value.charAt(i));
            boolean isEdge = (each & edge) != 0;
            boolean isApart = (each & apart) != 0;
            if ((each & inner) == 0 || (needsEdge && !isEdge) || (isApart && !afterEdge)) {
                return 0;
            }
            seen |= each;
            afterEdge = isEdge;
            needsEdge = isApart;
        }
        return afterEdge ? seen : 0;
    }
}
