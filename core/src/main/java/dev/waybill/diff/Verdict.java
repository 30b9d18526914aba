package dev.waybill.diff;

/** What a change does, and why. */
record Verdict(Impact impact, String why) {

    static Verdict noEffect(String why) {
        return new Verdict(Impact.NO_EFFECT, why);
    }

    static Verdict live(String why) {
        return new Verdict(Impact.APPLIED_LIVE, why);
    }

    static Verdict restart(String why) {
        return new Verdict(Impact.ROLLING_RESTART, why);
    }

    static Verdict recreation(String why) {
        return new Verdict(Impact.RECREATION, why);
    }

    static Verdict data(String why) {
        return new Verdict(Impact.DATA_AT_RISK, why);
    }
}
