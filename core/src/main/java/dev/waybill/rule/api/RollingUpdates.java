package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDaemonSet;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import org.jspecify.annotations.Nullable;

/** How many pods an update may take away and put on top, as numbers or percentages. */
final class RollingUpdates {
    private static final IntOrString QUARTER = new IntOrString("25%");
    private static final IntOrString ONE = new IntOrString(1);
    private static final IntOrString NONE = new IntOrString(0);
    private static final int WHOLE = 100;

    private RollingUpdates() {}

    static void deployment(RollingUpdateDeployment update, At at, Causes causes) {
        IntOrString unavailable = or(update.getMaxUnavailable(), QUARTER);
        IntOrString surge = or(update.getMaxSurge(), QUARTER);
        At atUnavailable = at.child("maxUnavailable");
        form(unavailable, atUnavailable, causes);
        form(surge, at.child("maxSurge"), causes);
        if (amount(unavailable) == 0 && amount(surge) == 0) {
            causes.as(ApiRules.ROLLOUT)
                    .invalid(
                            atUnavailable,
                            plain(unavailable),
                            "with a maxSurge of 0 too, no pod could ever be replaced",
                            "Raise one of the two.");
        }
        notMoreThanWhole(unavailable, atUnavailable, causes);
    }

    static void daemonSet(@Nullable RollingUpdateDaemonSet update, At at, Causes causes) {
        IntOrString unavailable = or(update == null ? null : update.getMaxUnavailable(), ONE);
        IntOrString surge = or(update == null ? null : update.getMaxSurge(), NONE);
        At atUnavailable = at.child("maxUnavailable");
        At atSurge = at.child("maxSurge");
        form(unavailable, atUnavailable, causes);
        form(surge, atSurge, causes);
        notMoreThanWhole(unavailable, atUnavailable, causes);
        notMoreThanWhole(surge, atSurge, causes);
        Causes rollout = causes.as(ApiRules.ROLLOUT);
        if (amount(unavailable) != 0 && amount(surge) != 0) {
            rollout.invalid(
                    atSurge,
                    plain(surge),
                    "a node's pod is replaced either before or after the old one ends, and maxUnavailable is "
                            + plain(unavailable),
                    "Set maxUnavailable to 0, or leave maxSurge out.");
        } else if (amount(unavailable) == 0 && amount(surge) == 0) {
            rollout.invalid(
                    atUnavailable,
                    plain(unavailable),
                    "with a maxSurge of 0 too, no pod could ever be replaced",
                    "Raise one of the two.");
        }
    }

    private static IntOrString or(@Nullable IntOrString value, IntOrString otherwise) {
        return value == null || (value.getIntVal() == null && value.getStrVal() == null) ? otherwise : value;
    }

    private static void form(IntOrString value, At at, Causes causes) {
        if (value.getStrVal() == null) {
            Counts.notNegative(value.getIntVal(), at, causes);
        } else if (!isPercent(value.getStrVal())) {
            causes.invalid(at, value.getStrVal(), "it is a number, or a percentage such as 25%");
        }
    }

    private static void notMoreThanWhole(IntOrString value, At at, Causes causes) {
        if (value.getStrVal() != null && isPercent(value.getStrVal()) && amount(value) > WHOLE) {
            causes.as(ApiRules.ROLLOUT).invalid(at, value.getStrVal(), "there are at most 100% of the pods");
        }
    }

    private static Object plain(IntOrString value) {
        return value.getStrVal() == null ? value.getIntVal() : value.getStrVal();
    }

    /** The number, with or without a percent sign; 0 for a text that is neither. */
    private static long amount(IntOrString value) {
        String text = value.getStrVal();
        if (text == null) {
            return value.getIntVal();
        }
        String number = isPercent(text) ? text.substring(0, text.length() - 1) : text;
        return GoNumbers.clamped(number);
    }

    private static boolean isPercent(String text) {
        int digits = text.length() - 1;
        if (digits < 1 || text.charAt(digits) != '%') {
            return false;
        }
        for (int i = 0; i < digits; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
