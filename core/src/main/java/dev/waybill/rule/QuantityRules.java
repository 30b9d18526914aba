package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules about amounts that are valid, and hardly meant. */
final class QuantityRules implements Check {
    /** Below it no container starts: runtimes and the process itself need more. */
    private static final BigDecimal LEAST_MEMORY = BigDecimal.valueOf(4L << 20);

    private static final BigDecimal MOST_MEMORY = BigDecimal.valueOf(1L << 40);
    private static final BigDecimal MOST_CORES = BigDecimal.valueOf(64);

    private QuantityRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "memory-milli-suffix",
                                "Memory and storage are counted in whole bytes, and enough of them to start.",
                                new QuantityRules())
                        .because("m is a thousandth: 512m of memory is half a byte, not 512 megabytes."),
                Rule.warning(
                                "implausible-quantity",
                                "An amount is of a size that a node can have.",
                                new QuantityRules())
                        .because("A unit that was left out or mistaken makes a thousand of one."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "memory-milli-suffix" -> bytes(set, found);
            case "implausible-quantity" -> {
                for (Workload workload : set.workloads()) {
                    for (Amount each : amounts(workload)) {
                        sizes(each, found);
                    }
                }
            }
            default -> throw found.unknownRule();
        }
    }

    /**
     * An amount of a pod or of one of its containers.
     *
     * @param container the container; null for the pod's own
     * @param limit whether it stands under limits
     */
    private record Amount(
            Workload workload, @Nullable PodContainer container, boolean limit, String resource, Quantity quantity) {

        /** Where it stands. Made for a finding only: nearly all amounts are right. */
        String path() {
            String field = "resources." + (limit ? "limits." : "requests.") + resource;
            return container == null ? workload.at(field) : container.at(field);
        }
    }

    private static List<Amount> amounts(Workload workload) {
        List<Amount> all = new ArrayList<>();
        add(workload.spec().getResources(), workload, null, all);
        for (PodContainer container : workload.containers()) {
            add(container.container().getResources(), workload, container, all);
        }
        return all;
    }

    private static void add(
            @Nullable ResourceRequirements resources,
            Workload workload,
            @Nullable PodContainer container,
            List<Amount> all) {
        if (resources != null) {
            add(resources.getLimits(), workload, container, true, all);
            add(resources.getRequests(), workload, container, false, all);
        }
    }

    private static void add(
            @Nullable Map<String, Quantity> amounts,
            Workload workload,
            @Nullable PodContainer container,
            boolean limit,
            List<Amount> all) {
        for (Map.Entry<String, Quantity> each : Given.entries(amounts).entrySet()) {
            if (each.getValue() != null) {
                all.add(new Amount(workload, container, limit, each.getKey(), each.getValue()));
            }
        }
    }

    private static void bytes(ObjectSet set, Findings found) {
        for (Workload workload : set.workloads()) {
            for (Amount each : amounts(workload)) {
                bytes(each, found);
            }
            List<Volume> volumes = workload.spec().getVolumes();
            for (int i = 0; volumes != null && i < volumes.size(); i++) {
                Volume volume = volumes.get(i);
                if (volume != null
                        && volume.getEmptyDir() != null
                        && isFraction(volume.getEmptyDir().getSizeLimit())) {
                    fraction(
                            workload.object(),
                            workload.at("volumes[" + i + "].emptyDir.sizeLimit"),
                            volume.getEmptyDir().getSizeLimit(),
                            found);
                }
            }
        }
        for (PersistentVolumeClaim claim : set.objects(PersistentVolumeClaim.class)) {
            claim(claim, claim.getSpec(), "spec", found);
        }
        for (StatefulSet each : set.objects(StatefulSet.class)) {
            List<PersistentVolumeClaim> claims =
                    each.getSpec() == null ? null : each.getSpec().getVolumeClaimTemplates();
            for (int i = 0; claims != null && i < claims.size(); i++) {
                if (claims.get(i) != null) {
                    claim(each, claims.get(i).getSpec(), "spec.volumeClaimTemplates[" + i + "].spec", found);
                }
            }
        }
    }

    private static void claim(
            HasMetadata object, @Nullable PersistentVolumeClaimSpec spec, String path, Findings found) {
        if (spec != null && spec.getResources() != null) {
            Quantity storage = Given.entries(spec.getResources().getRequests()).get("storage");
            if (storage != null && isFraction(storage)) {
                fraction(object, path + ".resources.requests.storage", storage, found);
            }
        }
    }

    private static void bytes(Amount amount, Findings found) {
        boolean memory = amount.resource().equals("memory");
        if (!memory && !amount.resource().equals("ephemeral-storage")) {
            return;
        }
        HasMetadata object = amount.workload().object();
        if (isFraction(amount.quantity())) {
            fraction(object, amount.path(), amount.quantity(), found);
            return;
        }
        BigDecimal size = memory && amount.limit() ? DefaultedResources.amount(amount.quantity()) : null;
        // Nought is no limit at all.
        if (size != null && size.signum() > 0 && size.compareTo(LEAST_MEMORY) < 0) {
            found.add(
                    object,
                    amount.path(),
                    "'" + amount.quantity() + "' is " + size.toPlainString()
                            + " bytes, and no container starts with less than 4Mi.",
                    guess(amount.quantity()));
        }
    }

    /** Whether the amount is of thousandths or less, which bytes have none of. */
    private static boolean isFraction(@Nullable Quantity amount) {
        if (amount == null || !hasSmallSuffix(amount.toString())) {
            return false;
        }
        BigDecimal size = DefaultedResources.amount(amount);
        return size != null && size.signum() > 0;
    }

    private static boolean hasSmallSuffix(String text) {
        return text.endsWith("m") || text.endsWith("u") || text.endsWith("n");
    }

    private static void fraction(HasMetadata object, String path, Quantity amount, Findings found) {
        String text = amount.toString();
        char last = text.charAt(text.length() - 1);
        BigDecimal size = Objects.requireNonNull(DefaultedResources.amount(amount));
        found.add(
                object,
                path,
                "'" + text + "' is " + size.stripTrailingZeros().toPlainString() + " bytes: '" + last + "' means a "
                        + (last == 'm' ? "thousandth" : last == 'u' ? "millionth" : "billionth") + ".",
                last == 'm' ? "Write '" + text.substring(0, text.length() - 1) + "Mi'." : "Write a size like '512Mi'.");
    }

    private static String guess(Quantity amount) {
        String text = amount.toString();
        return text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? "Write '" + text + "Mi', if mebibytes are meant."
                : "Write a size like '512Mi'.";
    }

    private static void sizes(Amount amount, Findings found) {
        String resource = amount.resource();
        Quantity quantity = amount.quantity();
        HasMetadata object = amount.workload().object();
        BigDecimal size = DefaultedResources.amount(quantity);
        if (size == null) {
            return;
        }
        if (resource.equals("cpu") && size.compareTo(MOST_CORES) > 0) {
            found.add(
                    object,
                    amount.path(),
                    "'" + quantity + "' is " + size.toPlainString() + " cores, and few nodes have more than 64.",
                    quantity.toString().chars().allMatch(c -> c >= '0' && c <= '9') && size.intValue() >= 100
                            ? "Write '" + quantity + "m', if thousandths of a core are meant."
                            : "Write a number of cores, as in '2' or '500m'.");
        } else if (resource.equals("memory") && size.compareTo(MOST_MEMORY) > 0) {
            found.add(
                    object,
                    amount.path(),
                    "'" + quantity + "' is more than 1Ti, and few nodes have that.",
                    "Write a size like '512Mi'.");
        } else if (resource.equals("memory") && !amount.limit() && isLittle(quantity, size)) {
            found.add(
                    object,
                    amount.path(),
                    "'" + quantity + "' is " + size.toPlainString() + " bytes, and no container runs in less than 4Mi.",
                    guess(quantity));
        }
    }

    /** Less than a container can have, and not what is reported for its suffix already. */
    private static boolean isLittle(Quantity amount, BigDecimal size) {
        return size.signum() > 0 && size.compareTo(LEAST_MEMORY) < 0 && !hasSmallSuffix(amount.toString());
    }
}
