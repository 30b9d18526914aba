package dev.waybill.value;

/**
 * Of which classes of {@link Ascii} the characters of a name are. One loop for all syntaxes, because each loop that is inlined into
 * {@link NameSyntax#accepts} makes it slower to compile: with one for each, a JVM spent 0.15 s of a run of 1000 apps on that method.
 */
enum Spelling {
    /** As in {@code shop-2}. */
    LABEL(Ascii.LOWER_LABEL, Ascii.LOWER | Ascii.DIGIT, 0),
    /** As in {@code shop.acme.io}. */
    LABELS(Ascii.LOWER_LABEL | Ascii.DOT, Ascii.LOWER | Ascii.DIGIT, Ascii.DOT),
    /** A label without two dashes in a row. */
    SINGLE_DASHES(Ascii.LOWER_LABEL, Ascii.LOWER | Ascii.DIGIT, Ascii.DASH),
    /** As in {@code Shop_2.0}. */
    WORDS(Ascii.NAME, Ascii.LETTER | Ascii.DIGIT, 0),
    /** Words that begin and end with whatever they are made of. */
    FILE(Ascii.NAME, Ascii.NAME, 0);

    private final int inner;
    private final int edge;
    private final int apart;

    /**
     * @param inner what it is made of
     * @param edge what it begins and ends with
     * @param apart what stands between two of the edge only
     */
    Spelling(int inner, int edge, int apart) {
        this.inner = inner;
        this.edge = edge;
        this.apart = apart;
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
