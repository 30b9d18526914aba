package dev.waybill.presets.check;

import dev.waybill.kind.pod.Container;
import java.time.Duration;

/** Something that an app needs before it starts. */
public interface Requirement {

    /** Returns the name of the init container, as in {@code check-postgres-orders-db}. */
    String name();

    /** Makes the init container that waits for it. */
    Container check(CheckImages images);

    /** Returns the longest that the check takes before it gives up. */
    Duration budget();
}
