package dev.waybill.yaml;

/** Ends the parsing of a document. Without a stack trace, since it is a message and no failure. */
final class YamlFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** From 1. */
    final int line;

    /** From 1. */
    final int column;

    final String problem;
    final String fix;

    YamlFault(int line, int column, String problem, String fix) {
        super(problem, null, false, false);
        this.line = line;
        this.column = column;
        this.problem = problem;
        this.fix = fix;
    }
}
