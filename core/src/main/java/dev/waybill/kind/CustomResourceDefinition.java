package dev.waybill.kind;

import dev.waybill.kind.extension.ConversionWebhook;
import dev.waybill.kind.extension.CustomResourceVersion;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionNames;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionSpec;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A Kubernetes CustomResourceDefinition: adds a kind to the cluster. */
@CheckReturnValue
public final class CustomResourceDefinition
        extends Kind<
                CustomResourceDefinition, io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition> {
    private static final String VERSION = "version";
    private static final String CLUSTER = "Cluster";

    private CustomResourceDefinition(
            String name, Recipe<io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition> recipe) {
        super(name, recipe);
    }

    /**
     * Makes a definition of a kind that lives in a namespace; its name is {@code <plural>.<group>}. The first version is the
     * one that is stored. A group below {@code k8s.io} or {@code kubernetes.io} needs the annotation
     * {@code api-approved.kubernetes.io} as well.
     *
     * @param group a domain, as in {@code stable.acme.io}
     * @param plural as in {@code crontabs}
     * @param kind as in {@code CronTab}
     */
    public static CustomResourceDefinition of(String group, String plural, String kind, CustomResourceVersion version) {
        NameSyntax.DNS_SUBDOMAIN.check("CustomResourceDefinition group", group);
        if (group.indexOf('.') < 0) {
            throw new IllegalArgumentException("CustomResourceDefinition group '" + group
                    + "': a group is a domain with a dot. Write one like '" + group + ".acme.io'.");
        }
        NameSyntax.DNS_1035_LABEL.check("CustomResourceDefinition plural", plural);
        checkKind("CustomResourceDefinition kind, in lower case,", kind);
        String name = plural + "." + group;
        NameSyntax.DNS_SUBDOMAIN.check("CustomResourceDefinition name", name);
        return new CustomResourceDefinition(
                        name,
                        recipe(
                                "customResourceDefinition",
                                name,
                                io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition::new,
                                m -> {
                                    CustomResourceDefinitionNames names = new CustomResourceDefinitionNames();
                                    names.setPlural(plural);
                                    names.setKind(kind);
                                    CustomResourceDefinitionSpec spec = new CustomResourceDefinitionSpec();
                                    spec.setGroup(group);
                                    spec.setNames(names);
                                    spec.setScope("Namespaced");
                                    m.setSpec(spec);
                                }))
                .version(version);
    }

    private static void checkKind(String subject, String kind) {
        NameSyntax.DNS_1035_LABEL.check(subject, kind.toLowerCase(Locale.ROOT));
    }

    /** Sets {@code spec.scope: Cluster}: the kind has no namespace. */
    public CustomResourceDefinition clusterWide() {
        return with("clusterWide", m -> m.getSpec().setScope(CLUSTER));
    }

    /** Sets {@code spec.names.singular}. Default: the kind in lower case. A repeat replaces. */
    public CustomResourceDefinition singular(String singular) {
        NameSyntax.DNS_1035_LABEL.check(subject() + " singular", singular);
        return with("singular", m -> m.getSpec().getNames().setSingular(singular));
    }

    /** Sets {@code spec.names.listKind}. Default: the kind with {@code List} behind it. A repeat replaces. */
    public CustomResourceDefinition listKind(String listKind) {
        checkKind(subject() + " listKind, in lower case,", listKind);
        if (listKind.equals(toModel().getSpec().getNames().getKind())) {
            throw new IllegalArgumentException(subject() + " listKind '" + listKind
                    + "': it is the kind itself. Write '" + listKind + "List', or leave it out.");
        }
        return with("listKind", m -> m.getSpec().getNames().setListKind(listKind));
    }

    /** Adds to {@code spec.names.shortNames}, as in {@code kubectl get ct}. */
    public CustomResourceDefinition shortNames(String first, String... more) {
        return names("shortNames", CustomResourceDefinitionNames::getShortNames, first, more);
    }

    /** Adds to {@code spec.names.categories}: the groups that {@code kubectl get} lists together, as {@code all}. */
    public CustomResourceDefinition categories(String first, String... more) {
        return names("categories", CustomResourceDefinitionNames::getCategories, first, more);
    }

    private CustomResourceDefinition names(
            String wither, Function<CustomResourceDefinitionNames, List<String>> list, String first, String... more) {
        List<String> added = new ArrayList<>(List.of(more));
        added.add(0, first);
        added.forEach(each -> NameSyntax.DNS_1035_LABEL.check(subject() + " " + wither, each));
        return with(wither, m -> {
            List<String> all = list.apply(m.getSpec().getNames());
            all.removeAll(added);
            all.addAll(added);
        });
    }

    /** Adds a version to {@code spec.versions}; the same name replaces. It is served; {@link #storedAs} says which is stored. */
    public CustomResourceDefinition version(CustomResourceVersion version) {
        if (versions().contains(version.name())) {
            return with(recipe().adjust(
                            VERSION,
                            CustomResourceVersion.class,
                            each -> each.name().equals(version.name()),
                            each -> version));
        }
        return with(recipe().and(
                        VERSION, version, (m, made) -> m.getSpec().getVersions().add(made), (m, part) -> {
                            List<CustomResourceDefinitionVersion> all =
                                    m.getSpec().getVersions();
                            // The API server wants exactly one that is stored.
                            all.get(all.size() - 1).setStorage(all.size() == 1);
                        }));
    }

    /** Sets {@code storage: true} on this version and {@code false} on the others. Default: the first. A repeat replaces. */
    public CustomResourceDefinition storedAs(String version) {
        List<String> names = versions();
        if (!names.contains(version)) {
            throw new IllegalArgumentException(subject() + " storedAs '" + version + "': the versions are "
                    + String.join(", ", names) + ". Add it with version(..) first.");
        }
        return with(
                "storedAs",
                m -> m.getSpec()
                        .getVersions()
                        .forEach(each -> each.setStorage(each.getName().equals(version))));
    }

    private List<String> versions() {
        return recipe().parts(VERSION, CustomResourceVersion.class).stream()
                .map(CustomResourceVersion::name)
                .toList();
    }

    /**
     * Sets {@code spec.conversion}: a web service converts between versions. Default: only {@code apiVersion} is changed. A
     * repeat replaces.
     */
    public CustomResourceDefinition conversion(ConversionWebhook webhook) {
        return with("conversion", webhook, (m, made) -> m.getSpec().setConversion(made));
    }

    /** Makes a custom resource of this kind, in the stored version. Refused when the kind is cluster-wide. */
    public CustomResource resource(String name) {
        CustomResourceDefinitionSpec spec = toModel().getSpec();
        if (spec.getScope().equals(CLUSTER)) {
            throw new IllegalArgumentException(
                    subject() + " resource '" + name + "': the kind is cluster-wide. Use clusterResource(..).");
        }
        return CustomResource.of(apiVersion(spec), spec.getNames().getKind(), name);
    }

    /** Makes a cluster-wide custom resource of this kind, in the stored version. Refused when it lives in a namespace. */
    public ClusterCustomResource clusterResource(String name) {
        CustomResourceDefinitionSpec spec = toModel().getSpec();
        if (!spec.getScope().equals(CLUSTER)) {
            throw new IllegalArgumentException(
                    subject() + " clusterResource '" + name + "': the kind lives in a namespace. Use resource(..).");
        }
        return ClusterCustomResource.of(apiVersion(spec), spec.getNames().getKind(), name);
    }

    private static String apiVersion(CustomResourceDefinitionSpec spec) {
        return spec.getVersions().stream()
                .filter(CustomResourceDefinitionVersion::getStorage)
                .findFirst()
                .map(version -> spec.getGroup() + "/" + version.getName())
                .orElseThrow();
    }

    /**
     * Edits the object through fabric8's builder: the way to a field that has no wither. Refuses a result in which not
     * exactly one version is stored.
     */
    public CustomResourceDefinition customize(UnaryOperator<CustomResourceDefinitionBuilder> change) {
        CustomResourceDefinition result = rebuilt(
                m -> change.apply(new CustomResourceDefinitionBuilder(m)).build());
        long stored = result.toModel().getSpec().getVersions().stream()
                .filter(each -> Boolean.TRUE.equals(each.getStorage()))
                .count();
        if (stored != 1) {
            throw new IllegalArgumentException(subject() + " customize: " + stored
                    + " versions are stored; exactly one is allowed. Use storedAs(..).");
        }
        return result;
    }

    @Override
    CustomResourceDefinition with(
            Recipe<io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition> next) {
        return new CustomResourceDefinition(name(), next);
    }
}
