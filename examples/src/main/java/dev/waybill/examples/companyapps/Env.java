package dev.waybill.examples.companyapps;

import static dev.waybill.Waybill.between;

import dev.waybill.presets.Environment;
import dev.waybill.value.Range;

/** Where the apps run, and what differs there. */
public enum Env implements Environment {
    /** Where developers try things. */
    DEV("dev.acme.internal", between(1, 2), "60"),
    /** As production, and smaller. */
    STAGE("stage.acme.internal", between(2, 4), "600"),
    /** Where customers are. */
    PROD("prod.acme.internal", between(3, 20), "3600");

    private final String domain;
    private final Range pods;
    private final String expiry;

    Env(String domain, Range pods, String expiry) {
        this.domain = domain;
        this.pods = pods;
        this.expiry = expiry;
    }

    /** Returns the name of a host outside of the cluster. */
    String host(String name) {
        return name + "." + domain;
    }

    /** Returns the name under which the store of secrets keeps one. */
    String path(String secret) {
        return name().toLowerCase(java.util.Locale.ROOT) + "/shop/" + secret;
    }

    /** Returns how many pods a server has. */
    Range pods() {
        return pods;
    }

    /** Returns after how many seconds a token expires: a value that policy changes, so it is no secret. */
    String expiry() {
        return expiry;
    }
}
