package dev.waybill.kind.workload;

/** Indexes of a Job as text: numbers and ranges in ascending order. */
record Indexes(String text, int size, int last) {
    static final Indexes ANY = new Indexes("", Integer.MAX_VALUE, Integer.MAX_VALUE);

    static Indexes of(String text) {
        int size = 0;
        int last = -1;
        for (String part : text.split(",", -1)) {
            int dash = part.indexOf('-');
            int from = number(text, dash < 0 ? part : part.substring(0, dash));
            int to = dash < 0 ? from : number(text, part.substring(dash + 1));
            if (from <= last || to < from) {
                throw new IllegalArgumentException("succeededIndexes '" + text
                        + "': the indexes have to ascend, each named once. Look at '" + part + "'.");
            }
            size += to - from + 1;
            last = to;
        }
        return new Indexes(text, size, last);
    }

    private static int number(String text, String digits) {
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("succeededIndexes '" + text
                    + "': numbers and ranges are allowed, separated by commas, as in '0,2-4'. '" + digits
                    + "' is not a number of at most 6 digits.");
        }
        return Integer.parseInt(digits);
    }
}
