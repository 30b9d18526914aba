package dev.waybill.rule.api;

import dev.waybill.value.IpSyntax;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressSpec;
import io.fabric8.kubernetes.api.model.networking.v1.IngressTLS;
import java.util.List;

/** What the API server asks of a {@code Ingress}. */
final class IngressCheck {
    private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";
    private static final String WILDCARD = "*.";

    private IngressCheck() {}

    static void check(Ingress object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        IngressSpec spec = object.getSpec() == null ? new IngressSpec() : object.getSpec();
        At at = At.of("spec");
        List<IngressRule> rules = Present.items(spec.getRules());
        if (rules.isEmpty() && spec.getDefaultBackend() == null) {
            causes.as(ApiRules.ONE_OF).required(at, "Add rules, a defaultBackend, or both.");
        }
        if (spec.getDefaultBackend() != null) {
            IngressBackends.check(spec.getDefaultBackend(), at.child("defaultBackend"), causes);
        }
        for (int i = 0; i < rules.size(); i++) {
            IngressRule rule = rules.get(i);
            if (rule != null) {
                checkRule(rule, at.child("rules").index(i), causes);
            }
        }
        List<IngressTLS> tls = Present.items(spec.getTls());
        for (int i = 0; i < tls.size(); i++) {
            if (tls.get(i) != null) {
                checkTls(tls.get(i), at.child("tls").index(i), causes);
            }
        }
        checkClass(object.getMetadata(), spec, at, causes);
    }

    private static void checkClass(ObjectMeta metadata, IngressSpec spec, At at, Causes causes) {
        String name = spec.getIngressClassName();
        if (name == null) {
            return;
        }
        causes.as(ApiRules.NAME).name(at.child("ingressClassName"), name, NameSyntax.DNS_SUBDOMAIN);
        var annotations = Present.entries(metadata == null ? null : metadata.getAnnotations());
        if (annotations.containsKey(CLASS_ANNOTATION)) {
            String annotation = Present.text(annotations.get(CLASS_ANNOTATION));
            if (!annotation.equals(name)) {
                causes.invalid(
                        At.of("annotations").child(CLASS_ANNOTATION),
                        annotation,
                        "ingressClassName says '" + name + "'",
                        "Leave the annotation out.");
            }
        }
    }

    private static void checkRule(IngressRule rule, At at, Causes causes) {
        String host = Present.text(rule.getHost());
        if (!host.isEmpty()) {
            checkHost(host, at.child("host"), causes);
        }
        if (rule.getHttp() == null) {
            return;
        }
        List<HTTPIngressPath> paths = Present.items(rule.getHttp().getPaths());
        At list = at.child("http", "paths");
        if (paths.isEmpty()) {
            causes.required(list, "Add a path.");
        }
        for (int i = 0; i < paths.size(); i++) {
            HTTPIngressPath path = paths.get(i);
            IngressPaths.check(path == null ? new HTTPIngressPath() : path, list.index(i), causes);
        }
    }

    private static void checkHost(String host, At at, Causes causes) {
        if (IpSyntax.isAddress(AddressBlock.withoutZeros(host))) {
            causes.as(ApiRules.NAME).invalid(at, host, "a host is a DNS name and no address");
        } else {
            checkName(host, at, causes);
        }
    }

    private static void checkName(String host, At at, Causes causes) {
        if (host.indexOf('*') < 0) {
            causes.as(ApiRules.NAME).name(at, host, NameSyntax.DNS_SUBDOMAIN);
        } else if (!host.startsWith(WILDCARD)
                || host.length() > NameSyntax.DNS_SUBDOMAIN.maxLength()
                || !NameSyntax.DNS_SUBDOMAIN.accepts(host.substring(WILDCARD.length()))) {
            causes.as(ApiRules.NAME)
                    .invalid(at, host, "a wildcard is '*.' in front of a DNS name, as in '*.example.com'");
        }
    }

    private static void checkTls(IngressTLS tls, At at, Causes causes) {
        List<String> hosts = Present.items(tls.getHosts());
        for (int i = 0; i < hosts.size(); i++) {
            checkName(Present.text(hosts.get(i)), at.child("hosts").index(i), causes);
        }
        String secret = Present.text(tls.getSecretName());
        if (!secret.isEmpty()) {
            causes.as(ApiRules.NAME).name(at.child("secretName"), secret, NameSyntax.DNS_SUBDOMAIN);
        }
    }
}
