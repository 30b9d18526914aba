package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;

/**
 * One object's reference to another one, in words: {@code Service 'shop' selects Deployment 'shop'}.
 *
 * @param from the object that refers
 * @param words what it has to do with the other one, as in {@code selects}
 * @param name the name of the other one
 * @param target the other one; empty where it is not in the set
 */
public record Link(HasMetadata from, String words, ObjectName name, Optional<HasMetadata> target) {

    static Link to(HasMetadata target, String words, HasMetadata from) {
        return new Link(from, words, ObjectName.of(target), Optional.of(target));
    }
}
