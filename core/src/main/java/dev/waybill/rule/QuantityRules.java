package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
                    sizes(workload, found);
                }
            }
            default -> throw found.unknownRule();
        }
    }

    /** Looks at an amount. */
    private interface Look {
        void at(String path, String resource, Quantity amount, boolean limit);
    }

    private static void resources(@Nullable ResourceRequirements resources, String path, Look look) {
        if (resources != null) {
            amounts(resources.getLimits(), path + ".limits.", true, look);
            amounts(resources.getRequests(), path + ".requests.", false, look);
        }
    }

    private static void amounts(@Nullable Map<String, Quantity> amounts, String path, boolean limit, Look look) {
        for (Map.Entry<String, Quantity> each : Given.entries(amounts).entrySet()) {
            if (each.getValue() != null) {
                look.at(path + each.getKey(), each.getKey(), each.getValue(), limit);
            }
        }
    }

    private static void resources(Workload workload, Look look) {
        resources(workload.spec().getResources(), workload.at("resources"), look);
        for (PodContainer container : workload.containers()) {
            resources(container.container().getResources(), container.at("resources"), look);
        }
    }

    private static void bytes(ObjectSet set, Findings found) {
        for (Workload workload : set.workloads()) {
            Look look = (path, resource, amount, limit) -> bytes(workload, path, resource, amount, limit, found);
            resources(workload, look);
            List<Volume> volumes = workload.spec().getVolumes();
            for (int i = 0; volumes != null && i < volumes.size(); i++) {
                Volume volume = volumes.get(i);
                if (volume != null
                        && volume.getEmptyDir() != null
                        && volume.getEmptyDir().getSizeLimit() != null) {
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
            if (storage != null) {
                fraction(object, path + ".resources.requests.storage", storage, found);
            }
        }
    }

    private static void bytes(
            Workload workload, String path, String resource, Quantity amount, boolean limit, Findings found) {
        boolean memory = resource.equals("memory");
        if (!memory && !resource.equals("ephemeral-storage")) {
            return;
        }
        if (fraction(workload.object(), path, amount, found) || !memory || !limit) {
            return;
        }
        BigDecimal size = DefaultedResources.amount(amount);
        // Nought is no limit at all.
        if (size != null && size.signum() > 0 && size.compareTo(LEAST_MEMORY) < 0) {
            found.add(
                    workload.object(),
                    path,
                    "'" + amount + "' is " + size.toPlainString()
                            + " bytes, and no container starts with less than 4Mi.",
                    guess(amount));
        }
    }

    private static boolean fraction(HasMetadata object, String path, Quantity amount, Findings found) {
        String text = amount.toString();
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        BigDecimal size = DefaultedResources.amount(amount);
        if (size == null || size.signum() <= 0 || (last != 'm' && last != 'u' && last != 'n')) {
            return false;
        }
        found.add(
                object,
                path,
                "'" + text + "' is " + size.stripTrailingZeros().toPlainString() + " bytes: '" + last + "' means a "
                        + (last == 'm' ? "thousandth" : last == 'u' ? "millionth" : "billionth") + ".",
                last == 'm' ? "Write '" + text.substring(0, text.length() - 1) + "Mi'." : "Write a size like '512Mi'.");
        return true;
    }

    private static String guess(Quantity amount) {
        String text = amount.toString();
        return text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? "Write '" + text + "Mi', if mebibytes are meant."
                : "Write a size like '512Mi'.";
    }

    private static void sizes(Workload workload, Findings found) {
        resources(workload, (path, resource, amount, limit) -> {
            BigDecimal size = DefaultedResources.amount(amount);
            if (size == null) {
                return;
            }
            if (resource.equals("cpu") && size.compareTo(MOST_CORES) > 0) {
                found.add(
                        workload.object(),
                        path,
                        "'" + amount + "' is " + size.toPlainString() + " cores, and few nodes have more than 64.",
                        amount.toString().chars().allMatch(c -> c >= '0' && c <= '9') && size.intValue() >= 100
                                ? "Write '" + amount + "m', if thousandths of a core are meant."
                                : "Write a number of cores, as in '2' or '500m'.");
            } else if (resource.equals("memory") && size.compareTo(MOST_MEMORY) > 0) {
                found.add(
                        workload.object(),
                        path,
                        "'" + amount + "' is more than 1Ti, and few nodes have that.",
                        "Write a size like '512Mi'.");
            } else if (resource.equals("memory") && !limit && isLittle(amount, size)) {
                found.add(
                        workload.object(),
                        path,
                        "'" + amount + "' is " + size.toPlainString()
                                + " bytes, and no container runs in less than 4Mi.",
                        guess(amount));
            }
        });
    }

    /** Less than a container can have, and not what is reported for its suffix already. */
    private static boolean isLittle(Quantity amount, BigDecimal size) {
        String text = amount.toString();
        return size.signum() > 0
                && size.compareTo(LEAST_MEMORY) < 0
                && !(text.endsWith("m") || text.endsWith("u") || text.endsWith("n"));
    }
}
