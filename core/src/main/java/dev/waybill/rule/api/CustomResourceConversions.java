package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceConversion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ServiceReference;
import io.fabric8.kubernetes.api.model.apiextensions.v1.WebhookClientConfig;
import io.fabric8.kubernetes.api.model.apiextensions.v1.WebhookConversion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How custom resources are converted between versions. The server reports under the names of its internal type. */
final class CustomResourceConversions {
    private static final List<String> STRATEGIES = List.of("None", "Webhook");
    private static final List<String> REVIEW_VERSIONS = List.of("v1", "v1beta1");
    private static final int MAX_PORT = 65535;

    private CustomResourceConversions() {}

    static void check(@Nullable CustomResourceConversion conversion, boolean preserved, At at, Causes causes) {
        if (conversion == null) {
            return;
        }
        String strategy = Present.text(conversion.getStrategy());
        At strategyAt = at.child("strategy");
        if (strategy.isEmpty()) {
            causes.required(strategyAt, "Write None or Webhook.");
        } else if (!STRATEGIES.contains(strategy)) {
            causes.unsupported(strategyAt, strategy, STRATEGIES);
        }
        if (preserved && !strategy.equals("None")) {
            causes.invalid(strategyAt, strategy, "with preserveUnknownFields nothing is converted", "Write 'None'.");
        }
        WebhookConversion webhook = conversion.getWebhook() == null ? new WebhookConversion() : conversion.getWebhook();
        At configAt = at.child("webhookClientConfig");
        At versionsAt = at.child("conversionReviewVersions");
        List<String> versions = Present.items(webhook.getConversionReviewVersions());
        if (strategy.equals("Webhook")) {
            clientConfig(webhook.getClientConfig(), configAt, causes);
            reviewVersions(versions, versionsAt, causes);
            return;
        }
        if (webhook.getClientConfig() != null) {
            causes.forbidden(configAt, "only the strategy Webhook calls one");
        }
        if (!versions.isEmpty()) {
            causes.forbidden(versionsAt, "only the strategy Webhook calls one");
        }
    }

    private static void clientConfig(@Nullable WebhookClientConfig config, At at, Causes causes) {
        if (config == null) {
            causes.required(at, "Set webhook.clientConfig with a service or a url.");
        } else if ((config.getUrl() == null) == (config.getService() == null)) {
            causes.as(ApiRules.ONE_OF).required(at, "Give either a service or a url.");
        } else if (config.getUrl() != null) {
            if (!isPlainHttps(config.getUrl())) {
                causes.invalid(
                        at.child("url"),
                        config.getUrl(),
                        "it is an https address with a host, without user, query and fragment");
            }
        } else {
            service(config.getService(), at.child("service"), causes);
        }
    }

    private static boolean isPlainHttps(String text) {
        try {
            URI uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && !Present.isBlank(uri.getRawAuthority())
                    && uri.getRawAuthority().indexOf('@') < 0
                    && Present.isBlank(uri.getRawQuery())
                    && Present.isBlank(uri.getRawFragment());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void service(ServiceReference service, At at, Causes causes) {
        if (Present.isBlank(service.getName())) {
            causes.required(at.child("name"), "Name the Service of the webhook.");
        }
        if (Present.isBlank(service.getNamespace())) {
            causes.required(at.child("namespace"), "Name the namespace of the Service.");
        }
        Integer port = service.getPort();
        if (port != null && (port < 1 || port > MAX_PORT)) {
            causes.as(ApiRules.PORT_RANGE).invalid(at.child("port"), port, "a port is a number from 1 to " + MAX_PORT);
        }
        path(Present.text(service.getPath()), at.child("path"), causes);
    }

    private static void path(String path, At at, Causes causes) {
        if (path.isEmpty() || path.equals("/")) {
            return;
        }
        if (path.charAt(0) != '/') {
            causes.invalid(at, path, "a path starts with '/'");
        }
        int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
        for (String step : path.substring(1, end).split("/", -1)) {
            if (!NameSyntax.DNS_SUBDOMAIN.accepts(step)) {
                causes.invalid(at, path, "each step has lower-case letters, digits, '-' and '.', and is not empty");
            }
        }
    }

    private static void reviewVersions(List<String> versions, At at, Causes causes) {
        if (versions.isEmpty()) {
            causes.required(at, "List the versions of ConversionReview that the webhook reads, such as v1.");
            return;
        }
        Set<String> seen = new HashSet<>();
        boolean known = false;
        for (int i = 0; i < versions.size(); i++) {
            String version = Present.text(versions.get(i));
            if (!seen.add(version)) {
                causes.duplicate(at.index(i), version);
                continue;
            }
            causes.as(ApiRules.NAME).name(at.index(i), version, NameSyntax.DNS_1035_LABEL);
            known |= REVIEW_VERSIONS.contains(version);
        }
        if (!known) {
            causes.invalid(at, versions, "one of " + String.join(", ", REVIEW_VERSIONS) + " is among them");
        }
    }
}
