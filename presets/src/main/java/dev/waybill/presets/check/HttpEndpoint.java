package dev.waybill.presets.check;

import dev.waybill.kind.config.ConfigMapKey;
import dev.waybill.kind.pod.Container;
import dev.waybill.value.CheckReturnValue;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An address that answers HTTP or HTTPS with 2xx or 3xx. Checked in order: the name resolves, the port answers, the certificate
 * is of a known authority, the status is good. Redirects are not followed.
 */
@CheckReturnValue
public final class HttpEndpoint extends Endpoint<HttpEndpoint> {
    private final URI url;
    private final @Nullable Tls tls;

    private HttpEndpoint(URI url, @Nullable Tls tls, CheckSettings settings) {
        super("http", url.getAuthority() + (url.getRawPath() == null ? "" : url.getRawPath()), settings);
        this.url = url;
        this.tls = tls;
    }

    /** Checks a URL, as in {@code https://auth.internal/health}. One with a user in it is refused: it would be readable. */
    public static HttpEndpoint at(String url) {
        URI parsed;
        try {
            parsed = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw wrong(url, e);
        }
        boolean http = "http".equalsIgnoreCase(parsed.getScheme()) || "https".equalsIgnoreCase(parsed.getScheme());
        if (!http || parsed.getHost() == null || parsed.getUserInfo() != null) {
            throw wrong(url, null);
        }
        return new HttpEndpoint(parsed, null, CheckSettings.DEFAULT);
    }

    private static IllegalArgumentException wrong(String url, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "http endpoint '" + url
                        + "': a URL with http or https and a host is allowed, and no user in it, as in"
                        + " 'https://auth.internal/health'.",
                cause);
    }

    /** Verifies the certificate by this authority, in PEM. Default: those that the image knows. A repeat replaces. */
    public HttpEndpoint tls(ConfigMapKey authority) {
        return new HttpEndpoint(url, new Tls(authority), settings());
    }

    @Override
    HttpEndpoint with(CheckSettings settings) {
        return new HttpEndpoint(url, tls, settings);
    }

    @Override
    Client client() {
        return Client.CURL;
    }

    @Override
    String script() {
        return Scripts.of("http", false);
    }

    @Override
    int steps() {
        return 1;
    }

    @Override
    Container configured(Container check) {
        Container result = check.env("CHECK_URL", Endpoint.literal(url.toString()));
        return tls == null ? result : tls.addTo(result);
    }
}
