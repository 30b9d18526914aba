package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;
import java.util.List;

/** A path of an Ingress, and how it is matched. */
final class IngressPaths {
    private static final String EXACT = "Exact";
    private static final String PREFIX = "Prefix";
    private static final String SPECIFIC = "ImplementationSpecific";
    private static final List<String> TYPES = List.of(EXACT, SPECIFIC, PREFIX);
    /** What a proxy would resolve or decode, so that it matched another path than the one that is written. */
    private static final List<String> AMBIGUOUS = List.of("//", "/./", "/../", "%2f", "%2F");

    private static final List<String> AMBIGUOUS_ENDS = List.of("/..", "/.");

    private IngressPaths() {}

    static void check(HTTPIngressPath path, At at, Causes causes) {
        String type = path.getPathType();
        if (type == null) {
            causes.required(at.child("pathType"), "Write Prefix, Exact or ImplementationSpecific.");
            return;
        }
        String text = Present.text(path.getPath());
        switch (type) {
            case EXACT, PREFIX -> {
                checkAbsolute(text, at.child("path"), causes);
                checkPlain(text, at.child("path"), causes);
            }
            case SPECIFIC -> {
                if (!text.isEmpty()) {
                    checkAbsolute(text, at.child("path"), causes);
                }
            }
            default -> causes.unsupported(at.child("pathType"), type, TYPES);
        }
        IngressBackend backend = path.getBackend() == null ? new IngressBackend() : path.getBackend();
        IngressBackends.check(backend, at.child("backend"), causes);
    }

    private static void checkAbsolute(String text, At at, Causes causes) {
        if (!text.startsWith("/")) {
            causes.invalid(at, text, "a path starts with '/'", "Write '/" + text + "'.");
        }
    }

    private static void checkPlain(String text, At at, Causes causes) {
        for (String part : AMBIGUOUS) {
            if (text.contains(part)) {
                causes.invalid(at, text, "a path does not contain '" + part + "'");
            }
        }
        for (String end : AMBIGUOUS_ENDS) {
            if (text.endsWith(end)) {
                causes.invalid(at, text, "a path does not end with '" + end + "'");
            }
        }
    }
}
