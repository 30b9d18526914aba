package dev.waybill.yaml;

import java.util.List;

/**
 * What was read from one source.
 *
 * @param objects the objects in their order; the items of a {@code List} one by one
 * @param problems what is wrong with the text, in the order of the text
 */
public record ReadYaml(List<ReadObject> objects, List<ReadProblem> problems) {

    /** Takes copies of the lists. */
    public ReadYaml {
        objects = List.copyOf(objects);
        problems = List.copyOf(problems);
    }
}
