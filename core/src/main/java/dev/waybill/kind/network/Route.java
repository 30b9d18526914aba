package dev.waybill.kind.network;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressRuleValue;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import java.util.List;

/** The paths of one host, and where each leads: an item of {@code spec.rules} of an Ingress. */
@CheckReturnValue
public final class Route extends ModelValue<IngressRule> {

    private Route(Recipe<IngressRule> recipe) {
        super(recipe);
    }

    /** Starts with requests for {@code host}, as in {@code shop.acme.io} or {@code *.acme.io}. */
    public static Route host(String host) {
        HostNames.check("Ingress host", host);
        return new Route(Recipe.of("host", IngressRule::new, rule -> {
            rule.setHost(host);
            rule.setHttp(new HTTPIngressRuleValue());
        }));
    }

    /** Starts with requests for any host. */
    public static Route anyHost() {
        return new Route(Recipe.of("anyHost", IngressRule::new, rule -> rule.setHttp(new HTTPIngressRuleValue())));
    }

    /** Sends every path to {@code backend}: adds the prefix {@code /}. */
    public Route to(Backend backend) {
        return path("/", backend);
    }

    /** Sends {@code path} and what is below it to {@code backend}: adds to {@code http.paths}, type {@code Prefix}. */
    public Route path(String path, Backend backend) {
        return path(PathType.PREFIX, path, backend);
    }

    /**
     * Adds to {@code http.paths} with a type of its own. The path starts with a slash. Unless the controller is to make of it
     * what it likes, it has no empty, {@code .} or {@code ..} element and no encoded slash.
     */
    public Route path(PathType type, String path, Backend backend) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "Ingress path '" + path + "': a path starts with '/'. Write '/" + path + "'.");
        }
        if (type != PathType.IMPLEMENTATION_SPECIFIC) {
            checkElements(path);
        }
        return new Route(recipe().and(
                        "path",
                        backend,
                        (rule, made) -> rule.getHttp().getPaths().add(new HTTPIngressPath(made, path, type.text()))));
    }

    // invalidPathSequences and invalidPathSuffixes in pkg/apis/networking/validation.
    private static void checkElements(String path) {
        for (String each : List.of("//", "/./", "/../", "%2f", "%2F")) {
            if (path.contains(each)) {
                throw unclear(path, each);
            }
        }
        for (String each : List.of("/..", "/.")) {
            if (path.endsWith(each)) {
                throw unclear(path, each);
            }
        }
    }

    private static IllegalArgumentException unclear(String path, String part) {
        return new IllegalArgumentException("Ingress path '" + path + "': '" + part
                + "' can be read in several ways, so Kubernetes refuses it. Write the path that is meant, or use"
                + " PathType.IMPLEMENTATION_SPECIFIC if your controller knows what to do with it.");
    }
}
