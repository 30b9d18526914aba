package dev.waybill.yaml;

/** A value of a document with the place where it stands. Immutable once parsed, so aliases share it. */
abstract sealed class Node permits ScalarNode, ListNode, MapNode {

    /** From 1. */
    final int line;

    /** From 1. */
    final int column;

    Node(int line, int column) {
        this.line = line;
        this.column = column;
    }

    /** How many nodes it is with all that it holds, aliases written out. */
    abstract int size();

    /** How many levels it has; 0 for a scalar. */
    abstract int height();

    /** What it is, as messages name it. */
    abstract String kind();
}
