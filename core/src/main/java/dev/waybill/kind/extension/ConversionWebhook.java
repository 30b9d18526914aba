package dev.waybill.kind.extension;

import dev.waybill.kind.network.ServiceRef;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceConversion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ServiceReference;
import io.fabric8.kubernetes.api.model.apiextensions.v1.WebhookClientConfig;
import io.fabric8.kubernetes.api.model.apiextensions.v1.WebhookConversion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Converts objects between versions by a web service: {@code spec.conversion} with {@code strategy: Webhook}. */
@CheckReturnValue
public final class ConversionWebhook extends ModelValue<CustomResourceConversion> {
    private static final int HIGHEST_PORT = 65535;

    private ConversionWebhook(Recipe<CustomResourceConversion> recipe) {
        super(recipe);
    }

    /** Calls a Service by HTTPS on port 443. Speaks version {@code v1} of ConversionReview. */
    public static ConversionWebhook service(String namespace, ServiceRef service) {
        NameSyntax.DNS_LABEL.check("conversionWebhook namespace", namespace);
        ConversionWebhook webhook = of(config -> {
            ServiceReference reference = new ServiceReference();
            reference.setNamespace(namespace);
            reference.setName(service.name());
            config.setService(reference);
        });
        return new ConversionWebhook(webhook.recipe().refersTo(service));
    }

    /** Calls a URL outside the cluster, which starts with {@code https://}. Speaks version {@code v1} of ConversionReview. */
    public static ConversionWebhook url(String url) {
        URI uri = URI.create(url);
        if (!"https".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getUserInfo() != null
                || uri.getQuery() != null
                || uri.getFragment() != null) {
            throw new IllegalArgumentException("conversionWebhook url '" + url
                    + "': https, a host and a path are allowed, without user, query and fragment. Write one like"
                    + " 'https://convert.acme.io/crontabs'.");
        }
        return of(config -> config.setUrl(url));
    }

    private static ConversionWebhook of(Consumer<WebhookClientConfig> target) {
        return new ConversionWebhook(Recipe.of("conversionWebhook", CustomResourceConversion::new, c -> {
            WebhookClientConfig config = new WebhookClientConfig();
            target.accept(config);
            c.setStrategy("Webhook");
            c.setWebhook(new WebhookConversion(config, new ArrayList<>(List.of("v1"))));
        }));
    }

    /** Sets {@code webhook.clientConfig.service.path}. Default: none. A repeat replaces. Refused for a URL. */
    public ConversionWebhook path(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "conversionWebhook path '" + path + "': it starts with '/'. Write '/" + path + "'.");
        }
        return onService("path", s -> s.setPath(path));
    }

    /** Sets {@code webhook.clientConfig.service.port}, 1 to 65535. Default: 443. A repeat replaces. Refused for a URL. */
    public ConversionWebhook port(int port) {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "conversionWebhook port " + port + ": 1 to " + HIGHEST_PORT + " is allowed. Leave it out for 443.");
        }
        return onService("port", s -> s.setPort(port));
    }

    private ConversionWebhook onService(String wither, Consumer<ServiceReference> edit) {
        if (toModel().getWebhook().getClientConfig().getService() == null) {
            throw new IllegalArgumentException(
                    "conversionWebhook " + wither + ": a URL holds its own. Write it into the URL.");
        }
        return with(wither, c -> edit.accept(c.getWebhook().getClientConfig().getService()));
    }

    /**
     * Sets {@code webhook.clientConfig.caBundle} to certificates, as Base64. Default: what the API server's host trusts. A
     * repeat replaces. Refuses text that is not PEM.
     */
    public ConversionWebhook caBundle(String pem) {
        if (!pem.contains("-----BEGIN CERTIFICATE-----")) {
            throw new IllegalArgumentException(
                    "conversionWebhook caBundle: it is not PEM. Give text with '-----BEGIN CERTIFICATE-----'.");
        }
        String base64 = Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
        return with("caBundle", c -> c.getWebhook().getClientConfig().setCaBundle(base64));
    }

    /** Sets {@code webhook.conversionReviewVersions}, the best first. Default: {@code v1}. A repeat replaces. */
    public ConversionWebhook reviewVersions(String first, String... more) {
        List<String> versions = new ArrayList<>(List.of(more));
        versions.add(0, first);
        versions.forEach(each -> NameSyntax.DNS_1035_LABEL.check("conversionWebhook reviewVersions", each));
        if (!versions.contains("v1") && !versions.contains("v1beta1")) {
            throw new IllegalArgumentException("conversionWebhook reviewVersions " + String.join(", ", versions)
                    + ": the API server speaks v1 and v1beta1. Add 'v1'.");
        }
        return with("reviewVersions", c -> c.getWebhook().setConversionReviewVersions(new ArrayList<>(versions)));
    }

    private ConversionWebhook with(String step, Consumer<CustomResourceConversion> edit) {
        return new ConversionWebhook(recipe().and(step, edit));
    }
}
