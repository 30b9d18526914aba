package dev.waybill.rule.api;

import dev.waybill.value.KubernetesVersion;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Quoted;
import dev.waybill.yaml.ModelWalk;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/** Texts whose form was stricter in older versions, and values that only some places could hold. */
final class RelaxedForms {
    private static final int ENV_NAMES = 32;
    private static final int SEARCH_DOMAINS = 33;
    private static final int RESTARTING_CONTAINERS = 35;
    private static final int SERVICE_NAMES = 36;

    private RelaxedForms() {}

    /** @param owner the simple name of the class that has the field, which loads no other class */
    static void check(
            String owner, String name, Object value, KubernetesVersion target, ModelWalk.Path path, Causes causes) {
        Form form = new Form(target, causes);
        switch (owner + "." + name) {
            case "EnvVar.name", "EnvFromSource.prefix" -> {
                if (target.minor() < ENV_NAMES && value instanceof String text && !isOldEnvName(text)) {
                    form.newer(text, ENV_NAMES, "RelaxedEnvironmentVariableValidation", path.text());
                }
            }
            case "PodDNSConfig.searches" -> {
                if (target.minor() < SEARCH_DOMAINS && value instanceof List<?> domains) {
                    searches(domains, path, form);
                }
            }
            case "Container.restartPolicy" -> {
                // as a sidecar, which is an init container, it could always restart before
                if (target.minor() < RESTARTING_CONTAINERS && !path.text().contains("initContainers[")) {
                    form.newer(value.toString(), RESTARTING_CONTAINERS, "ContainerRestartRules", path.text());
                }
            }
            case "Service.metadata" -> {
                if (value instanceof ObjectMeta metadata && metadata.getName() != null) {
                    service(metadata.getName(), path.text() + ".name", form);
                }
            }
            case "IngressServiceBackend.name" -> service(value.toString(), path.text(), form);
            default -> {
                // every other text has had its form since before 1.29
            }
        }
    }

    private record Form(KubernetesVersion target, Causes causes) {
        void newer(String text, int since, String feature, String path) {
            NewerFields.report(Quoted.of(text) + " is allowed here", since, feature, target, path, causes);
        }
    }

    private static void searches(List<?> domains, ModelWalk.Path path, Form form) {
        for (int i = 0; i < domains.size(); i++) {
            if (domains.get(i) instanceof String domain
                    && !NameSyntax.DNS_SUBDOMAIN.accepts(withoutFinalDot(domain))
                    && (domain.equals(".") || domain.indexOf('_') >= 0)) {
                form.newer(domain, SEARCH_DOMAINS, "RelaxedDNSSearchValidation", path.text() + "[" + i + "]");
            }
        }
    }

    private static String withoutFinalDot(String domain) {
        return domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    }

    /** Only what the newest version takes: anything else is refused by the check of names. */
    private static void service(String name, String path, Form form) {
        if (form.target().minor() < SERVICE_NAMES
                && NameSyntax.DNS_LABEL.accepts(name)
                && !NameSyntax.DNS_1035_LABEL.accepts(name)) {
            form.newer(name, SERVICE_NAMES, "RelaxedServiceNameValidation", path);
        }
    }

    /** Letters, digits, dots, dashes and underscores, not beginning with a digit; an empty or odd name is another rule's. */
    private static boolean isOldEnvName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '.';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return !NameSyntax.ENV_NAME.accepts(name);
            }
        }
        return !name.equals(".") && !name.startsWith("..");
    }
}
