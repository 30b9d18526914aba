package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.LimitRangeItem;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What one item of a LimitRange says to the requests and limits of a container or a pod, as the LimitRanger plugin sees it.
 *
 * @param item the item
 * @param subject who has the requests and limits, for people
 * @param requests the requests after all defaults
 * @param limits the limits after all defaults
 */
record LimitRangeBounds(
        LimitRangeItem item, String subject, Map<String, BigDecimal> requests, Map<String, BigDecimal> limits) {

    /** Takes what does not keep to the bounds. */
    @FunctionalInterface
    interface Problems {
        void add(String field, String problem, String fix);
    }

    void report(Problems problems) {
        Given.entries(item.getMin()).forEach((resource, bound) -> least(resource, bound, problems));
        Given.entries(item.getMax()).forEach((resource, bound) -> most(resource, bound, problems));
        Given.entries(item.getMaxLimitRequestRatio()).forEach((resource, bound) -> ratio(resource, bound, problems));
    }

    private void least(String resource, Quantity bound, Problems problems) {
        BigDecimal least = DefaultedResources.amount(bound);
        if (least == null) {
            return;
        }
        BigDecimal request = requests.get(resource);
        BigDecimal limit = limits.get(resource);
        String rule = "asks for at least " + bound + " " + resource + ", but " + subject;
        if (request == null) {
            problems.add("requests." + resource, rule + " requests none.", "Request " + bound + " or more.");
        } else if (request.compareTo(least) < 0) {
            problems.add(
                    "requests." + resource,
                    rule + " requests " + text(request) + ".",
                    "Request " + bound + " or more.");
        } else if (limit != null && limit.compareTo(least) < 0) {
            problems.add("limits." + resource, rule + " is limited to " + text(limit) + ".", "Raise the limit.");
        }
    }

    private void most(String resource, Quantity bound, Problems problems) {
        BigDecimal most = DefaultedResources.amount(bound);
        if (most == null) {
            return;
        }
        BigDecimal request = requests.get(resource);
        BigDecimal limit = limits.get(resource);
        String rule = "allows at most " + bound + " " + resource + ", but " + subject;
        if (limit == null) {
            problems.add("limits." + resource, rule + " has no limit.", "Set a limit of " + bound + " or less.");
        } else if (limit.compareTo(most) > 0) {
            problems.add("limits." + resource, rule + " may use " + text(limit) + ".", "Lower it to " + bound + ".");
        } else if (request != null && request.compareTo(most) > 0) {
            problems.add(
                    "requests." + resource, rule + " requests " + text(request) + ".", "Lower it to " + bound + ".");
        }
    }

    private void ratio(String resource, Quantity bound, Problems problems) {
        BigDecimal most = DefaultedResources.amount(bound);
        if (most == null) {
            return;
        }
        BigDecimal request = requests.get(resource);
        BigDecimal limit = limits.get(resource);
        String rule = "allows a limit of " + bound + " times the request for " + resource + ", but " + subject;
        if (request == null || request.signum() == 0) {
            problems.add("requests." + resource, rule + " requests none.", "Request some " + resource + ".");
        } else if (limit == null || limit.signum() == 0) {
            problems.add("limits." + resource, rule + " has no limit.", "Set a limit for " + resource + ".");
        } else if (limit.compareTo(request.multiply(most)) > 0) {
            problems.add(
                    "limits." + resource,
                    rule + " requests " + text(request) + " and may use " + text(limit) + ".",
                    "Raise the request, or lower the limit.");
        }
    }

    private static String text(BigDecimal amount) {
        return AmountText.of(amount);
    }
}
