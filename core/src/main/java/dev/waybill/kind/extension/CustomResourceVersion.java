package dev.waybill.kind.extension;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceSubresourceStatus;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceSubresources;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceValidation;
import io.fabric8.kubernetes.api.model.apiextensions.v1.SelectableField;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A version of a custom resource: an item of {@code spec.versions}. It is served; which one is stored, the definition says. */
@CheckReturnValue
public final class CustomResourceVersion extends ModelValue<CustomResourceDefinitionVersion> {
    // MaxSelectableFields of apiextensions-apiserver's validation.
    private static final int MOST_SELECTABLE = 8;

    private final String name;

    private CustomResourceVersion(String name, Recipe<CustomResourceDefinitionVersion> recipe) {
        super(recipe);
        this.name = name;
    }

    /**
     * Makes a version. Refuses a schema that is not structural.
     *
     * @param name as in {@code v1alpha1}
     * @param schema of the whole resource, so with a field {@code spec}; apiVersion, kind and metadata are there anyway
     */
    public static CustomResourceVersion of(String name, Schema schema) {
        NameSyntax.DNS_1035_LABEL.check("version name", name);
        Structure.check("version '" + name + "'", schema);
        Recipe<CustomResourceDefinitionVersion> recipe =
                Recipe.of("version", CustomResourceDefinitionVersion::new, v -> {
                    v.setName(name);
                    v.setServed(true);
                    v.setStorage(false);
                });
        return new CustomResourceVersion(
                name, recipe.and("schema", schema, (v, made) -> v.setSchema(new CustomResourceValidation(made))));
    }

    /** Returns the name, as in {@code v1}. */
    public String name() {
        return name;
    }

    /** Sets {@code served: false}: stored objects may have this version, but no client can use it. */
    public CustomResourceVersion notServed() {
        return with("notServed", v -> v.setServed(false));
    }

    /** Sets {@code deprecated: true}: clients get a warning that Kubernetes words. */
    public CustomResourceVersion deprecated() {
        return with("deprecated", v -> {
            v.setDeprecated(true);
            v.setDeprecationWarning(null);
        });
    }

    /** Sets {@code deprecated: true} and {@code deprecationWarning}: one line of at most 256 bytes. A repeat replaces. */
    public CustomResourceVersion deprecated(String warning) {
        int bytes = warning.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > 256 || warning.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("version '" + name + "' warning of " + bytes
                    + " bytes: one line of 1 to 256 bytes is allowed. Say which version to use instead.");
        }
        return with("deprecated", v -> {
            v.setDeprecated(true);
            v.setDeprecationWarning(warning);
        });
    }

    /** Adds a column to {@code additionalPrinterColumns}; the same name replaces. Without any, the age is shown. */
    public CustomResourceVersion column(PrinterColumn column) {
        Recipe<CustomResourceDefinitionVersion> next = recipe().parts("column", PrinterColumn.class).stream()
                        .anyMatch(each -> each.name().equals(column.name()))
                ? recipe().adjust(
                                "column",
                                PrinterColumn.class,
                                each -> each.name().equals(column.name()),
                                each -> column)
                : recipe().and(
                                "column",
                                column,
                                (v, made) -> v.getAdditionalPrinterColumns().add(made));
        return new CustomResourceVersion(name, next);
    }

    /**
     * Adds a field to {@code selectableFields}, for {@code kubectl get --field-selector}; at most 8. The field is text, a
     * whole number or a boolean, and stands in the schema.
     *
     * @param path the field, as in {@code .spec.color}
     */
    public CustomResourceVersion selectableField(String path) {
        JsonPath.check("version '" + name + "' selectableField", path, ".spec.", ".status.");
        if (toModel().getSelectableFields().size() == MOST_SELECTABLE) {
            throw new IllegalArgumentException("version '" + name + "' selectableField '" + path + "': at most "
                    + MOST_SELECTABLE + " are allowed. Leave one out.");
        }
        return with("selectableField", v -> {
            SelectableField field = new SelectableField(path);
            if (!v.getSelectableFields().contains(field)) {
                v.getSelectableFields().add(field);
            }
        });
    }

    /** Sets {@code subresources.status}: {@code status} is written apart, so that users don't overwrite the controller's. */
    public CustomResourceVersion statusSubresource() {
        return with("statusSubresource", v -> subresources(v).setStatus(new CustomResourceSubresourceStatus()));
    }

    /** Sets {@code subresources.scale}. A repeat replaces. */
    public CustomResourceVersion scaleSubresource(ScaleSubresource scale) {
        return with("scaleSubresource", scale, (v, made) -> subresources(v).setScale(made));
    }

    private static CustomResourceSubresources subresources(CustomResourceDefinitionVersion version) {
        if (version.getSubresources() == null) {
            version.setSubresources(new CustomResourceSubresources());
        }
        return version.getSubresources();
    }

    private CustomResourceVersion with(String step, Consumer<CustomResourceDefinitionVersion> edit) {
        return new CustomResourceVersion(name, recipe().and(step, edit));
    }

    private <C> CustomResourceVersion with(
            String step, Part<C> part, BiConsumer<CustomResourceDefinitionVersion, C> put) {
        return new CustomResourceVersion(name, recipe().and(step, part, put));
    }
}
