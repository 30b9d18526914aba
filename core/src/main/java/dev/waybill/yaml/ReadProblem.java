package dev.waybill.yaml;

import dev.waybill.value.Place;

/**
 * Something in a file that is no good YAML, or that no Kubernetes object can be made of.
 *
 * @param rule the id of the rule that it breaks: {@code yaml-syntax}, {@code yaml-duplicate-key},
 *     {@code yaml-coerced-scalar}, {@code missing-required-field}, {@code unknown-field} or {@code wrong-type}; or
 *     {@code dropped-field} for what the API server takes but forgets
 * @param place where it stands
 * @param path the field in its object, or in its document where there is no object; may be empty
 * @param problem what is wrong, without a full stop
 * @param fix what to do about it, a sentence
 * @param object the index of the object in {@link ReadYaml#objects()}, or -1 where none was made
 */
public record ReadProblem(String rule, Place place, String path, String problem, String fix, int object) {

    /** Returns the problem on one line. */
    @Override
    public String toString() {
        return place + ": " + rule + ": " + (path.isEmpty() ? "" : path + ": ") + problem + ". " + fix;
    }
}
