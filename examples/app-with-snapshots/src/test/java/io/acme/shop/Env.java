package io.acme.shop;

import static dev.waybill.Waybill.between;

import dev.waybill.presets.Environment;
import dev.waybill.value.Range;
import java.util.Locale;

/** Where the shop runs, and what differs there. */
enum Env implements Environment {
    DEV("shop.dev.acme.io", between(1, 2)),
    INT("shop.int.acme.io", between(2, 4)),
    PROD("shop.acme.io", between(3, 20));

    final String host;
    final Range pods;

    Env(String host, Range pods) {
        this.host = host;
        this.pods = pods;
    }

    /** Returns the name as files have it. Without the locale it would be "ınt" on a Turkish machine. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
