package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.LimitRangeItem;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The amounts of one limit, with the defaults that the server derives, and how they must lie to each other. */
final class LimitBounds {
    /** {@code resource.MaxMilliValue}: above, the server compares ratios in whole numbers. */
    private static final BigDecimal MAX_MILLI = BigDecimal.valueOf(Long.MAX_VALUE / 1000);

    private final String type;
    private final At at;
    private final Causes causes;
    private final Map<String, BigDecimal> min;
    private final Map<String, BigDecimal> max;
    private final Map<String, BigDecimal> limits;
    private final Map<String, BigDecimal> requests;
    private final Map<String, BigDecimal> ratios;

    LimitBounds(LimitRangeItem limit, String type, At at, Causes causes) {
        this.type = type;
        this.at = at;
        this.causes = causes;
        boolean isPod = type.equals("Pod");
        min = amounts(limit.getMin());
        max = amounts(limit.getMax());
        limits = isPod ? Map.of() : amounts(limit.getDefault());
        requests = isPod ? Map.of() : amounts(limit.getDefaultRequest());
        ratios = amounts(limit.getMaxLimitRequestRatio());
        if (type.equals("Container")) {
            max.forEach(limits::putIfAbsent);
            limits.forEach(requests::putIfAbsent);
            min.forEach(requests::putIfAbsent);
        }
    }

    void check() {
        Set<String> names = new LinkedHashSet<>();
        names("max", max, names);
        names("min", min, names);
        names("default", limits, names);
        names("defaultRequest", requests, names);
        names("maxLimitRequestRatio", ratios, names);
        for (String name : names) {
            order(name);
            ratio(name);
        }
    }

    private void names(String field, Map<String, BigDecimal> amounts, Set<String> names) {
        for (String name : amounts.keySet()) {
            At place = at.child(field).key(name);
            if (type.equals("Pod") || type.equals("Container")) {
                QuotaResources.containerName(name, place, causes);
            } else {
                QuotaResources.resourceName(name, place, causes);
            }
            names.add(name);
        }
    }

    private void order(String name) {
        BigDecimal lower = min.get(name);
        BigDecimal upper = max.get(name);
        BigDecimal limit = limits.get(name);
        BigDecimal request = requests.get(name);
        atMost("min", name, lower, lower, upper, "the minimum is at most the maximum");
        atMost("defaultRequest", name, request, lower, request, "the default request is at least the minimum");
        atMost("defaultRequest", name, request, request, upper, "the default request is at most the maximum");
        if (request != null && limit != null && request.compareTo(limit) > 0) {
            refuse(
                    ApiRules.REQUEST_LIMIT,
                    "defaultRequest",
                    name,
                    request,
                    "a request is at most the limit, whose default is " + text(limit));
        }
        atMost("default", name, limit, lower, limit, "the default limit is at least the minimum");
        atMost("default", name, limit, limit, upper, "the default limit is at most the maximum");
        if (!ResourceNames.isOvercommitAllowed(name)
                && limit != null
                && request != null
                && limit.compareTo(request) != 0) {
            refuse(
                    ApiRules.INVALID_VALUE,
                    "defaultRequest",
                    name,
                    request,
                    "of " + name + " the default request is the default limit");
        }
    }

    private void ratio(String name) {
        BigDecimal ratio = ratios.get(name);
        if (ratio == null) {
            return;
        }
        if (ratio.compareTo(BigDecimal.ONE) < 0) {
            refuse(
                    ApiRules.INVALID_VALUE,
                    "maxLimitRequestRatio",
                    name,
                    ratio,
                    "a limit is at least the request, so the ratio is 1 or more");
        }
        BigDecimal lower = min.get(name);
        BigDecimal upper = max.get(name);
        if (lower != null && upper != null && exceeds(ratio, lower, upper)) {
            refuse(
                    ApiRules.INVALID_VALUE,
                    "maxLimitRequestRatio",
                    name,
                    ratio,
                    "the ratio is at most max / min, " + text(upper) + " / " + text(lower));
        }
    }

    /** In floating point, as the server does it: by a minimum of zero nothing is too much. */
    private static boolean exceeds(BigDecimal ratio, BigDecimal lower, BigDecimal upper) {
        boolean exact =
                ratio.compareTo(MAX_MILLI) < 0 && lower.compareTo(MAX_MILLI) < 0 && upper.compareTo(MAX_MILLI) < 0;
        double most = exact
                ? upper.movePointRight(3).doubleValue()
                        / lower.movePointRight(3).doubleValue()
                : whole(upper) / whole(lower);
        return (exact ? ratio.doubleValue() : whole(ratio)) > most;
    }

    private static double whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.UP).doubleValue();
    }

    private void atMost(
            String field,
            String name,
            @Nullable BigDecimal shown,
            @Nullable BigDecimal less,
            @Nullable BigDecimal more,
            String allowed) {
        if (shown != null && less != null && more != null && less.compareTo(more) > 0) {
            BigDecimal bound = shown.compareTo(less) == 0 ? more : less;
            refuse(ApiRules.INVALID_VALUE, field, name, shown, allowed + ", " + text(bound));
        }
    }

    private void refuse(ApiRule rule, String field, String name, BigDecimal amount, String allowed) {
        causes.as(rule).invalid(at.child(field).key(name), text(amount), allowed);
    }

    private static String text(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static Map<String, BigDecimal> amounts(@Nullable Map<String, Quantity> quantities) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (Map.Entry<String, Quantity> each : Present.entries(quantities).entrySet()) {
            amounts.put(each.getKey(), QuotaResources.amount(each.getValue()));
        }
        return amounts;
    }
}
