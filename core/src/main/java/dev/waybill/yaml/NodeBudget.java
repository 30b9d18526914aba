package dev.waybill.yaml;

/** Counts nodes against {@link ReadLimits}. */
final class NodeBudget {

    private int ofDocument;
    private int ofSource;

    void startDocument() {
        ofDocument = 0;
        ofSource += ReadLimits.NODES_OF_DOCUMENT;
    }

    /** Counts nodes; nodes of an alias are in memory already. Returns false beyond a limit. */
    boolean spend(int nodes, boolean alias) {
        ofDocument += nodes;
        if (!alias) {
            ofSource += nodes;
        }
        return ofDocument <= ReadLimits.NODES && !isSpent();
    }

    /** Whether the source as a whole is too large. */
    boolean isSpent() {
        return ofSource > ReadLimits.ALL_NODES;
    }

    String problem() {
        return isSpent()
                ? "the file holds more than " + ReadLimits.ALL_NODES + " values"
                : "the document holds more than " + ReadLimits.NODES + " values, those of aliases counted";
    }

    String fix() {
        return isSpent() ? "Split the file." : "Split the document; a tower of aliases has no place in a manifest.";
    }
}
