package dev.waybill.migration;

import dev.waybill.kind.access.ClusterRoleRef;
import dev.waybill.kind.access.RoleRef;
import dev.waybill.kind.access.ServiceAccountRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Namespaces, ServiceAccounts, roles and their bindings. */
final class AccessWords {
    private AccessWords() {}

    static Phrase namespace(Fields read, Scope scope) throws Unsaid {
        return KindWords.start(read, "namespace");
    }

    static Phrase serviceAccount(Fields read, Scope scope) throws Unsaid {
        Phrase phrase = KindWords.start(read, "serviceAccount")
                .when("automountServiceAccountToken", false, "withoutToken")
                .when("automountServiceAccountToken", true, "withToken");
        for (Fields secret : read.each("imagePullSecrets")) {
            phrase.say("imagePullSecret", new References(scope, read).secret(secret.text("name")));
        }
        return phrase;
    }

    static Phrase role(Fields read, Scope scope) throws Unsaid {
        return KindWords.start(read, "role").each("rules", "allow", AccessWords::rule);
    }

    static Phrase clusterRole(Fields read, Scope scope) throws Unsaid {
        return KindWords.start(read, "clusterRole")
                .each("rules", "allow", AccessWords::rule)
                .each("aggregationRule.clusterRoleSelectors", "aggregate", SelectorWords::selector);
    }

    private static Expression rule(Fields read) throws Unsaid {
        Expression verbs = Expression.factory("verbs", read.texts("verbs"));
        if (read.has("nonResourceURLs")) {
            return verbs.then("onUrls", read.texts("nonResourceURLs"));
        }
        // A word takes one group: customize adds the others, and the rules keep their order.
        List<String> groups = read.texts("apiGroups");
        if (groups.isEmpty()) {
            throw new Unsaid("no group");
        }
        Expression rule = groups.get(0).isEmpty()
                ? verbs.then("on", read.texts("resources"))
                : verbs.then("onGroup", groups.get(0), read.texts("resources"));
        return read.has("resourceNames") ? rule.then("named", read.texts("resourceNames")) : rule;
    }

    static Phrase roleBinding(Fields read, Scope scope) throws Unsaid {
        return binding("roleBinding", read, scope);
    }

    static Phrase clusterRoleBinding(Fields read, Scope scope) throws Unsaid {
        return binding("clusterRoleBinding", read, scope);
    }

    private static Phrase binding(String factory, Fields read, Scope scope) throws Unsaid {
        boolean isCluster = read.is("roleRef.kind", "ClusterRole");
        String name = Unsaid.given(read.text("roleRef.name"));
        Expression here = isCluster
                ? scope.here("ClusterRole", null, name, ClusterRoleRef.class)
                : scope.here("Role", read.text("metadata.namespace"), name, RoleRef.class);
        Expression role =
                here == null ? Expression.factory(isCluster ? "existingClusterRole" : "existingRole", name) : here;
        Phrase phrase = null;
        for (Fields subject : read.each("subjects")) {
            if (phrase == null) {
                phrase = KindWords.start(read, factory, role, subject(subject, scope));
            } else {
                phrase.part(subject, "subject", each -> subject(each, scope));
            }
        }
        return Unsaid.given(phrase);
    }

    private static Expression subject(Fields subject, Scope scope) throws Unsaid {
        String name = Unsaid.given(subject.text("name"));
        return switch (String.valueOf(subject.text("kind"))) {
            case "User" -> Expression.factory("user", name);
            case "Group" -> Expression.factory("group", name);
            case "ServiceAccount" -> account(name, subject.text("namespace"), scope);
            default -> throw new Unsaid("no such subject");
        };
    }

    private static Expression account(String name, @Nullable String namespace, Scope scope) throws Unsaid {
        Expression here = scope.here("ServiceAccount", namespace, name, ServiceAccountRef.class);
        if (here != null
                && ((ServiceAccountRef) here.value()).namespace().equals(java.util.Optional.ofNullable(namespace))) {
            return here;
        }
        Expression existing = Expression.factory("existingServiceAccount", name);
        return namespace == null ? existing : existing.then("namespace", namespace);
    }
}
