package dev.waybill.diff;

import dev.waybill.recipe.Origin;
import java.util.Optional;

/**
 * One change of one object.
 *
 * @param object the object
 * @param path the field, as {@code spec.template.spec.containers[web].image}; empty where the whole object is added or removed
 * @param before what was there, a map or list on one line; empty where nothing was. {@code ***} for the values of a Secret
 * @param after what will be there, likewise
 * @param impact what it does to a running cluster
 * @param why what happens, as one sentence
 * @param origin the line of Java that gave the new value, or that made the part where one is missing now; empty for what was read
 *     from YAML, for what only the manifest says of all its objects, and for an object that is removed
 */
public record Difference(
        ChangedObject object,
        String path,
        Optional<String> before,
        Optional<String> after,
        Impact impact,
        String why,
        Optional<Origin> origin) {}
