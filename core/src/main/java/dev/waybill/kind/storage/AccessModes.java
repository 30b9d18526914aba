package dev.waybill.kind.storage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The access modes of a claim or a volume, as their texts. */
public final class AccessModes {
    private AccessModes() {}

    /** Lists the texts, each once. Refuses {@link AccessMode#READ_WRITE_ONCE_POD} beside another, as Kubernetes does. */
    public static List<String> of(String subject, AccessMode first, AccessMode... more) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(first.text());
        for (AccessMode mode : more) {
            texts.add(mode.text());
        }
        if (texts.size() > 1 && texts.contains(AccessMode.READ_WRITE_ONCE_POD.text())) {
            throw new IllegalArgumentException(subject + " accessModes " + String.join(", ", texts)
                    + ": ReadWriteOncePod goes with no other mode. Leave the others out, or leave it out.");
        }
        return new ArrayList<>(texts);
    }
}
