package dev.waybill.rule;

import dev.waybill.value.Slip;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionSpec;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rules about custom resources whose definition is in the set as well. */
final class CustomResourceRules implements Check {
    private CustomResourceRules() {}

    static List<Rule> rules() {
        return List.of(Rule.warning(
                        "custom-resource-has-crd",
                        "A custom resource is what its definition in the set says.",
                        new CustomResourceRules())
                .because(
                        "The API server refuses what the schema does not allow, and drops a field that it does not have.")
                .in(RuleGroup.REFERENCE));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        Map<String, Map<String, CustomResourceDefinitionSpec>> groups = new HashMap<>();
        for (CustomResourceDefinition definition : set.objects(CustomResourceDefinition.class)) {
            CustomResourceDefinitionSpec spec = definition.getSpec();
            if (spec != null && spec.getNames() != null && spec.getNames().getKind() != null) {
                groups.computeIfAbsent(Given.text(spec.getGroup()), group -> new HashMap<>())
                        .put(spec.getNames().getKind(), spec);
            }
        }
        for (GenericKubernetesResource resource : set.objects(GenericKubernetesResource.class)) {
            String apiVersion = Given.text(resource.getApiVersion());
            int slash = apiVersion.indexOf('/');
            Map<String, CustomResourceDefinitionSpec> kinds =
                    slash < 0 ? null : groups.get(apiVersion.substring(0, slash));
            if (kinds == null) {
                continue;
            }
            CustomResourceDefinitionSpec spec = kinds.get(Given.text(resource.getKind()));
            if (spec == null) {
                kind(resource, new TreeSet<>(kinds.keySet()), found);
            } else {
                resource(resource, apiVersion.substring(slash + 1), spec, found);
            }
        }
    }

    /** A group may have more kinds than the set defines, so only a slip is reported. */
    private static void kind(GenericKubernetesResource resource, Set<String> kinds, Findings found) {
        String near = Slip.from(Given.text(resource.getKind()), kinds);
        if (!near.isEmpty()) {
            found.add(
                    resource,
                    "kind",
                    "no definition of the set is of " + resource.getKind() + ".",
                    "Did you mean '" + near + "'?");
        }
    }

    private static void resource(
            GenericKubernetesResource resource, String version, CustomResourceDefinitionSpec spec, Findings found) {
        String namespace = ObjectSet.namespace(resource);
        if ("Cluster".equals(spec.getScope()) && !namespace.isEmpty()) {
            found.add(
                    resource,
                    "metadata.namespace",
                    resource.getKind() + " lives in no namespace, and this one is in '" + namespace + "'.",
                    "Leave the namespace out.");
        }
        List<String> served = new ArrayList<>();
        for (CustomResourceDefinitionVersion each : Given.items(spec.getVersions())) {
            if (!Boolean.FALSE.equals(each.getServed())) {
                served.add(Given.text(each.getName()));
            }
            if (version.equals(each.getName())
                    && each.getSchema() != null
                    && each.getSchema().getOpenAPIV3Schema() != null) {
                new SchemaCheck(resource, found)
                        .root(each.getSchema().getOpenAPIV3Schema(), resource.getAdditionalProperties());
            }
        }
        if (!served.contains(version)) {
            found.add(
                    resource,
                    "apiVersion",
                    resource.getKind() + " is not served as " + version + "; its definition serves "
                            + String.join(", ", served) + ".",
                    served.isEmpty()
                            ? "Let the definition serve it."
                            : "Write " + spec.getGroup() + "/" + served.get(0) + ".");
        }
    }
}
