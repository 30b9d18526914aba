package dev.waybill.yaml;

/**
 * A document of a stream.
 *
 * @param root its value
 * @param problems what is wrong with its keys and scalars; their paths begin at the root
 */
record Document(Node root, Problems problems) {}
