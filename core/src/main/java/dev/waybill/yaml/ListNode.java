package dev.waybill.yaml;

import java.util.List;

/** A list of values. */
final class ListNode extends Node {

    final List<Node> items;
    private final int size;
    private final int height;

    /** Takes the list as it is; the parser fills it first. */
    ListNode(int line, int column, List<Node> items) {
        super(line, column);
        this.items = items;
        int nodes = 1;
        int levels = 0;
        for (Node item : items) {
            nodes += item.size();
            levels = Math.max(levels, item.height());
        }
        size = nodes;
        height = levels + 1;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    int height() {
        return height;
    }

    @Override
    String kind() {
        return "a list";
    }
}
