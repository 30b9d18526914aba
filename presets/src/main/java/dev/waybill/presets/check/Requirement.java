package dev.waybill.presets.check;

import dev.waybill.kind.pod.Container;
import java.time.Duration;

/**
 * Something that an app needs before it starts. One of your own makes any init container that ends well when it is there; it
 * has to end in time when it is not.
 */
public interface Requirement {

    /** Returns the name of the init container, as in {@code check-postgres-orders-db}: one in a pod for each requirement. */
    String name();

    /** Makes the init container that waits for it, with that name. */
    Container check(CheckImages images);

    /** Returns the longest that the check takes before it gives up. */
    Duration budget();
}
