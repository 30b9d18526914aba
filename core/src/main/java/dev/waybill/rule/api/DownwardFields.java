package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import dev.waybill.value.QuantitySyntax;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.ResourceFieldSelector;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Files that hold what the pod says about itself. */
final class DownwardFields {
    // validVolumeDownwardAPIFieldPathExpressions
    private static final List<String> FIELDS = List.of(
            "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid");
    // validContainerResourceFieldPathExpressions
    private static final List<String> RESOURCES = List.of(
            "limits.cpu",
            "limits.ephemeral-storage",
            "limits.memory",
            "requests.cpu",
            "requests.ephemeral-storage",
            "requests.memory");
    private static final List<String> HUGE_PAGES = List.of("limits.hugepages-", "requests.hugepages-");
    private static final List<String> CPU_DIVISORS = List.of("1", "1m");
    private static final List<String> BYTE_DIVISORS =
            List.of("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

    private DownwardFields() {}

    /** Checks a file. The server names no index: {@code at} is the place of the list's owner. */
    static void check(DownwardAPIVolumeFile file, At at, Causes causes) {
        String path = Present.text(file.getPath());
        if (path.isEmpty()) {
            causes.required(at.child("path"), "Name the file.");
        }
        LocalPaths.ofFile(path, at.child("path"), causes);
        ObjectFieldSelector field = file.getFieldRef();
        ResourceFieldSelector resource = file.getResourceFieldRef();
        if (field != null) {
            field(field, at.child("fieldRef"), causes);
            if (resource != null) {
                causes.as(ApiRules.ONE_OF)
                        .invalid(at, path, "a file has fieldRef or resourceFieldRef, not both", "Leave one out.");
            }
        } else if (resource != null) {
            resource(resource, at.child("resourceFieldRef"), causes);
        } else {
            causes.as(ApiRules.ONE_OF).required(at, "Give the file a fieldRef or a resourceFieldRef.");
        }
        KeyFiles.mode(file.getMode(), at.child("mode"), causes);
    }

    private static void field(ObjectFieldSelector selector, At at, Causes causes) {
        String path = Present.text(selector.getFieldPath());
        String version = Present.text(selector.getApiVersion());
        if (path.isEmpty()) {
            causes.required(at.child("fieldPath"), "Name the field, like 'metadata.name'.");
        } else if (!version.isEmpty() && !version.equals("v1")) {
            causes.invalid(at.child("fieldPath"), path, "the fields are those of apiVersion v1", "Write 'v1'.");
        } else if (path.endsWith("']") && path.indexOf("['") > 0) {
            subscript(path, at, causes);
        } else if (!FIELDS.contains(path)) {
            causes.unsupported(at.child("fieldPath"), path, FIELDS);
        }
    }

    private static void subscript(String path, At at, Causes causes) {
        int bracket = path.indexOf("['");
        String owner = path.substring(0, bracket);
        String key = path.substring(bracket + 2, Math.max(bracket + 2, path.length() - 2));
        switch (owner) {
            case "metadata.annotations" ->
                causes.as(ApiRules.LABEL_SYNTAX).name(at, key.toLowerCase(Locale.ROOT), NameSyntax.QUALIFIED_NAME);
            case "metadata.labels" -> causes.as(ApiRules.LABEL_SYNTAX).name(at, key, NameSyntax.QUALIFIED_NAME);
            default ->
                causes.invalid(
                        at.child("fieldPath"), path, "only metadata.labels and metadata.annotations have single keys");
        }
    }

    private static void resource(ResourceFieldSelector selector, At at, Causes causes) {
        String resource = Present.text(selector.getResource());
        boolean hugePages = resource.startsWith(HUGE_PAGES.get(0)) || resource.startsWith(HUGE_PAGES.get(1));
        if (Present.isBlank(selector.getContainerName())) {
            causes.required(at.child("containerName"), "Name the container whose resource it is.");
        } else if (resource.isEmpty()) {
            causes.required(at.child("resource"), "Name the resource, like 'limits.cpu'.");
        } else if (!hugePages && !RESOURCES.contains(resource)) {
            causes.unsupported(at.child("resource"), resource, RESOURCES);
        }
        BigDecimal divisor = Quantities.amount(selector.getDivisor());
        if (divisor == null || divisor.signum() == 0) {
            return;
        }
        if (resource.endsWith(".cpu")) {
            divisor(selector, divisor, CPU_DIVISORS, at, causes);
        } else if (hugePages || RESOURCES.contains(resource)) {
            divisor(selector, divisor, BYTE_DIVISORS, at, causes);
        }
    }

    /**
     * The server compares the divisor's canonical text: 1000m is 1 and 1000k is 1M, but 1024, though it is as much as 1Ki,
     * stays 1024.
     */
    private static void divisor(
            ResourceFieldSelector selector, BigDecimal divisor, List<String> allowed, At at, Causes causes) {
        String text = selector.getDivisor().toString();
        boolean binary = text.endsWith("i");
        boolean exponent = text.indexOf('e') > 0 || (text.indexOf('E') > 0 && !text.endsWith("E") && !binary);
        for (String each : allowed) {
            BigDecimal amount = QuantitySyntax.amount(each);
            if (amount != null
                    && amount.compareTo(divisor) == 0
                    && (each.equals("1") || (!exponent && each.endsWith("i") == binary))) {
                return;
            }
        }
        causes.invalid(at.child("divisor"), text, "the divisor is one of " + String.join(", ", allowed));
    }
}
