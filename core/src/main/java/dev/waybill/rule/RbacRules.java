package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules about what roles allow. */
final class RbacRules implements Check {
    private static final List<String> READING = List.of("get", "list", "watch");

    private RbacRules() {}

    static List<Rule> rules() {
        return List.of(Rule.warning(
                        "rbac-wildcards",
                        "A role allows what is needed by name, and nothing that gives all the rest away.",
                        new RbacRules())
                .because(
                        "With a star, with cluster-admin, with the Secrets of all namespaces or with exec into pods, whoever"
                                + " gets the token of one program has the cluster."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        for (ClusterRole role : set.objects(ClusterRole.class)) {
            rules(role, role.getRules(), true, found);
        }
        for (Role role : set.objects(Role.class)) {
            rules(role, role.getRules(), false, found);
        }
        for (ClusterRoleBinding binding : set.objects(ClusterRoleBinding.class)) {
            binding(binding, binding.getRoleRef(), found);
        }
        for (RoleBinding binding : set.objects(RoleBinding.class)) {
            binding(binding, binding.getRoleRef(), found);
        }
    }

    private static void rules(HasMetadata role, @Nullable List<PolicyRule> rules, boolean cluster, Findings found) {
        for (int i = 0; rules != null && i < rules.size(); i++) {
            if (rules.get(i) != null) {
                rule(role, rules.get(i), "rules[" + i + "]", cluster, found);
            }
        }
    }

    private static void rule(HasMetadata role, PolicyRule rule, String path, boolean cluster, Findings found) {
        List<String> verbs = Given.items(rule.getVerbs());
        List<String> resources = Given.items(rule.getResources());
        List<String> groups = Given.items(rule.getApiGroups());
        boolean every = verbs.contains("*");
        boolean all = resources.contains("*");
        if (every && !all) {
            found.add(
                    role,
                    path + ".verbs",
                    "'*' allows everything with " + what(resources, rule) + ", also what later versions add.",
                    "Name the verbs, as in get, list, watch.");
        }
        if (all) {
            found.add(
                    role,
                    path + ".resources",
                    "'*' allows " + (every ? "everything" : String.join(", ", verbs)) + " for every kind of "
                            + (groups.contains("*") ? "every group" : "the group " + quoted(groups)) + ".",
                    "Name the resources.");
        }
        boolean core = groups.contains("") || groups.contains("*");
        if (every || all || !core) {
            return;
        }
        boolean anyName = Given.items(rule.getResourceNames()).isEmpty();
        if (cluster && anyName && resources.contains("secrets") && contains(verbs, READING)) {
            found.add(
                    role,
                    path + ".resources",
                    "it allows reading the Secrets of all namespaces that it is bound in.",
                    "Name them in resourceNames, or take a Role in the one namespace.");
        }
        if (anyName && resources.contains("pods/exec") && (verbs.contains("create") || verbs.contains("get"))) {
            found.add(
                    role,
                    path + ".resources",
                    "pods/exec allows running anything in any pod, with the rights of that pod.",
                    "Leave it out.");
        }
    }

    private static String what(List<String> resources, PolicyRule rule) {
        if (resources.isEmpty()) {
            return "the paths " + quoted(Given.items(rule.getNonResourceURLs()));
        }
        return String.join(", ", resources);
    }

    private static String quoted(List<String> groups) {
        return "'" + String.join("', '", groups) + "'";
    }

    private static boolean contains(List<String> verbs, List<String> some) {
        for (String verb : some) {
            if (verbs.contains(verb)) {
                return true;
            }
        }
        return false;
    }

    private static void binding(HasMetadata binding, @Nullable RoleRef role, Findings found) {
        if (role != null && "ClusterRole".equals(role.getKind()) && "cluster-admin".equals(role.getName())) {
            found.add(
                    binding,
                    "roleRef.name",
                    "'cluster-admin' allows everything"
                            + (binding instanceof ClusterRoleBinding ? " in the whole cluster." : " in the namespace."),
                    "Bind a role that names what is needed.");
        }
    }
}
