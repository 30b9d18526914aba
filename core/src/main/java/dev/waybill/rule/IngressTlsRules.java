package dev.waybill.rule;

import dev.waybill.value.Slip;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressTLS;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rule that what comes from outside is encrypted. */
final class IngressTlsRules implements Check {
    /** Annotations by which a controller gets its certificate otherwise, each by the controller's documentation. */
    private static final List<String> CERTIFICATES = List.of(
            "alb.ingress.kubernetes.io/certificate-arn",
            "networking.gke.io/managed-certificates",
            "ingress.gcp.kubernetes.io/pre-shared-cert",
            "networking.gke.io/certmap",
            "appgw.ingress.kubernetes.io/appgw-ssl-certificate",
            "kubernetes.azure.com/tls-cert-keyvault-uri",
            "traefik.ingress.kubernetes.io/router.tls",
            "traefik.ingress.kubernetes.io/router.tls.certresolver",
            "route.openshift.io/termination",
            "nginx.ingress.kubernetes.io/ssl-passthrough",
            "konghq.com/protocols");

    private IngressTlsRules() {}

    static List<Rule> rules() {
        return List.of(Rule.warning("ingress-tls", "An Ingress serves each of its hosts by TLS.", new IngressTlsRules())
                .because("Without a certificate passwords and sessions cross the network for anyone to read."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        for (Ingress ingress : set.objects(Ingress.class)) {
            if (ingress.getSpec() == null || hasCertificate(ingress)) {
                continue;
            }
            List<IngressTLS> tls = Given.items(ingress.getSpec().getTls());
            if (tls.isEmpty()) {
                found.add(
                        ingress,
                        "spec",
                        "it has no tls, so its hosts are served in plain text.",
                        "Add tls with the hosts and the Secret that holds their certificate.");
                continue;
            }
            hosts(ingress, tls, found);
            secrets(ingress, set, found);
        }
    }

    private static boolean hasCertificate(Ingress ingress) {
        Map<String, String> annotations = IngressRoutes.annotations(ingress);
        for (String each : CERTIFICATES) {
            if (annotations.containsKey(each)) {
                return true;
            }
        }
        return false;
    }

    private static void hosts(Ingress ingress, List<IngressTLS> tls, Findings found) {
        Set<String> covered = new TreeSet<>();
        for (IngressTLS each : tls) {
            List<String> hosts = Given.items(each.getHosts());
            if (hosts.isEmpty()) {
                // Without hosts the certificate is for all of them.
                return;
            }
            hosts.forEach(host -> covered.add(host.toLowerCase(Locale.ROOT)));
        }
        Set<String> seen = new HashSet<>();
        List<IngressRule> rules = ingress.getSpec().getRules();
        for (int i = 0; rules != null && i < rules.size(); i++) {
            String host = rules.get(i) == null
                    ? ""
                    : Given.text(rules.get(i).getHost()).toLowerCase(Locale.ROOT);
            if (!host.isEmpty() && seen.add(host) && !isCovered(host, covered)) {
                String near = Slip.from(host, covered);
                found.add(
                        ingress,
                        "spec.rules[" + i + "].host",
                        "tls does not cover '" + host + "': it has " + String.join(", ", covered) + ".",
                        near.isEmpty()
                                ? "Add it to the hosts of tls."
                                : "Did you mean '" + near + "'? Else add it to the hosts of tls.");
            }
        }
    }

    /** A wildcard stands for exactly one label. */
    private static boolean isCovered(String host, Set<String> covered) {
        return covered.contains(host)
                || (host.indexOf('.') > 0 && covered.contains("*" + host.substring(host.indexOf('.'))));
    }

    private static void secrets(Ingress ingress, ObjectSet set, Findings found) {
        List<IngressTLS> tls = ingress.getSpec().getTls();
        for (int i = 0; i < tls.size(); i++) {
            String name = tls.get(i) == null ? "" : Given.text(tls.get(i).getSecretName());
            Secret secret = name.isEmpty()
                    ? null
                    : set.find(Secret.class, ObjectSet.namespace(ingress), name).orElse(null);
            if (secret != null) {
                secret(ingress, "spec.tls[" + i + "].secretName", secret, found);
            }
        }
    }

    private static void secret(Ingress ingress, String path, Secret secret, Findings found) {
        String name = "Secret '" + ObjectName.of(secret).name() + "'";
        String type = Given.text(secret.getType());
        Set<String> keys = new TreeSet<>(Given.entries(secret.getData()).keySet());
        keys.addAll(Given.entries(secret.getStringData()).keySet());
        for (String key : List.of("tls.crt", "tls.key")) {
            if (!keys.contains(key)) {
                found.add(
                        ingress,
                        path,
                        name + " has no '" + key + "'" + (keys.isEmpty() ? "" : ": it has " + String.join(", ", keys))
                                + ".",
                        "Put the certificate under tls.crt and its key under tls.key.");
                return;
            }
        }
        if (!type.equals("kubernetes.io/tls")) {
            found.add(
                    ingress,
                    path,
                    name + " is of type " + (type.isEmpty() ? "Opaque" : type) + ".",
                    "Make it one of type kubernetes.io/tls, which the controllers look for.");
        }
    }
}
