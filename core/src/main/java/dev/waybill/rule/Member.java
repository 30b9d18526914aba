package dev.waybill.rule;

import dev.waybill.value.Place;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of a set, and what is known of where it comes from.
 *
 * @param model the final fabric8 object
 * @param open whether its references are mere names, so that one may lead to something outside the set without a word about
 *     it: true for what was read or came through {@code raw(..)}
 * @param places finds the line that wrote the field at a path
 */
public record Member(HasMetadata model, boolean open, Function<String, Optional<Place>> places) {}
