package dev.waybill.examples.companyapps;

import static dev.waybill.Waybill.between;

import dev.waybill.presets.Environment;
import dev.waybill.value.Range;

/** Where the apps run, and what differs there. */
public enum Env implements Environment {
    /** Where developers try things. */
    DEV("dev.acme.internal", 1, 2, "60"),
    /** As production, and smaller. */
    STAGE("stage.acme.internal", 2, 4, "600"),
    /** Where customers are. */
    PROD("prod.acme.internal", 3, 20, "3600");

    private final String domain;
    private final int fewest;
    private final int most;
    private final String expiry;

    Env(String domain, int fewest, int most, String expiry) {
        this.domain = domain;
        this.fewest = fewest;
        this.most = most;
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
        return between(fewest, most);
    }

    /** Returns after how many seconds a token expires: a value that policy changes, so it is no secret. */
    String expiry() {
        return expiry;
    }
}
