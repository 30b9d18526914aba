package dev.waybill.yaml;

/**
 * How much the reader takes. All are far beyond what people write (the API server takes 3 MiB a request), and keep a
 * hostile file from filling the memory.
 */
final class ReadLimits {

    /** The bytes of a file and the chars of a text. */
    static final int TEXT = 64 << 20;

    /** The nodes of one document, each alias counted as all that it stands for. */
    static final int NODES = 1_000_000;

    /** The nodes of one source; what aliases stand for is not counted again. */
    static final int ALL_NODES = 2_000_000;

    /**
     * The chars of a line of YAML: the parser's time grows with the square of it. A ConfigMap takes 1 MiB as a whole; before its
     * value a line has an indentation and a key.
     */
    static final int LINE = (1 << 20) + 1024;

    /** What a document costs beside its nodes, counted in nodes. */
    static final int NODES_OF_DOCUMENT = 8;

    /** The objects of one source: those of fabric8 have a price of their own, however little they hold. */
    static final int OBJECTS = 100_000;

    /** The levels of a document. */
    static final int DEPTH = WritingPath.MAX_DEPTH;

    /** The problems of one source: beyond them nobody reads on. */
    static final int PROBLEMS = 1_000;

    /** How many unclosed quotes of a document are mended to find what else is wrong with it. */
    static final int MENDS = 5;

    private ReadLimits() {}
}
