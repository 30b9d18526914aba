package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Port;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HTTPHeader;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import java.util.Objects;

/** An HTTP GET that counts as a success when the answer is 200 to 399: a {@link Check} or a {@link Hook}. */
@CheckReturnValue
public final class HttpGet extends ModelValue<HTTPGetAction> implements Check, Hook {

    private HttpGet(Recipe<HTTPGetAction> recipe) {
        super(recipe);
    }

    /** Asks for {@code path} on {@code port}. The path starts with a slash. */
    public static HttpGet of(String path, Port port) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "httpGet path '" + path + "': a path starts with '/'. Write '/" + path + "'.");
        }
        return new HttpGet(Recipe.of("httpGet", HTTPGetAction::new, get -> {
            get.setPath(path);
            get.setPort(PortText.reference(port));
        }));
    }

    /** Sets {@code scheme: HTTPS}; the certificate is not verified. Default: HTTP. */
    public HttpGet https() {
        return new HttpGet(recipe().and("https", get -> get.setScheme("HTTPS")));
    }

    /** Sets {@code host}. Default: the pod's own address. A repeat replaces. */
    public HttpGet host(String host) {
        return new HttpGet(recipe().and("host", get -> get.setHost(host)));
    }

    /** Adds a header to {@code httpHeaders}. Its name has letters, digits and dashes. */
    public HttpGet header(String name, String value) {
        if (!isHeaderName(name)) {
            throw new IllegalArgumentException(
                    "httpGet header '" + name + "': letters, digits and '-' are allowed, as in X-Probe.");
        }
        Objects.requireNonNull(value, () -> "httpGet header '" + name + "' value");
        return new HttpGet(recipe().and("header", get -> get.getHttpHeaders().add(new HTTPHeader(name, value))));
    }

    // apimachinery's IsHTTPHeaderName.
    private static boolean isHeaderName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Sets {@code protocol}, as fabric8's model of Kubernetes 1.37 has it; a server that does not know it drops it. */
    public HttpGet protocol(String protocol) {
        return new HttpGet(recipe().and("protocol", get -> get.setProtocol(protocol)));
    }

    @Override
    public Probe probe() {
        return Probe.of("httpGet", this, io.fabric8.kubernetes.api.model.Probe::setHttpGet);
    }

    @Override
    public Part<LifecycleHandler> handler() {
        return Handler.of("httpGet", Origin.here(), this, LifecycleHandler::setHttpGet);
    }
}
