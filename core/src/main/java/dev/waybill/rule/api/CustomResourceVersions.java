package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionSpec;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceSubresources;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.SelectableField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a custom resource. The server moves what all versions have alike to the top before it checks, so it is
 * checked once and reported there: {@code spec.validation}, {@code spec.subresources} and so on.
 */
final class CustomResourceVersions {
    /** validateDeprecationWarning in apiextensions/validation. */
    private static final int MAX_WARNING = 256;

    private final List<CustomResourceDefinitionVersion> versions = new ArrayList<>();
    private final At spec;
    private final Causes causes;

    CustomResourceVersions(CustomResourceDefinitionSpec spec, At at, Causes causes) {
        for (CustomResourceDefinitionVersion each : Present.items(spec.getVersions())) {
            versions.add(each == null ? new CustomResourceDefinitionVersion() : each);
        }
        this.spec = at;
        this.causes = causes;
    }

    void check() {
        names();
        storage();
        boolean schemaOnTop = alike(CustomResourceVersions::schema);
        boolean subresourcesOnTop = alike(CustomResourceDefinitionVersion::getSubresources);
        boolean columnsOnTop = alike(CustomResourceVersions::columns);
        boolean fieldsOnTop = alike(CustomResourceVersions::fields);
        boolean anyStatus = false;
        for (int i = 0; i < versions.size(); i++) {
            CustomResourceDefinitionVersion version = versions.get(i);
            At at = spec.child("versions").index(i);
            boolean status = hasStatus(version.getSubresources());
            anyStatus |= status;
            JSONSchemaProps schema = schema(version);
            if (schema == null) {
                causes.as(ApiRules.CRD_SCHEMA)
                        .required(
                                at.child("schema", "openAPIV3Schema"),
                                "Describe the fields; type: object with x-kubernetes-preserve-unknown-fields: true"
                                        + " takes everything.");
            }
            warning(version, at.child("deprecationWarning"));
            if (!schemaOnTop && schema != null) {
                SchemaCheck.check(schema, status, at.child("schema", "openAPIV3Schema"), causes);
            }
            if (!subresourcesOnTop) {
                CustomResourceScale.check(version.getSubresources(), at.child("subresources"), causes);
            }
            if (!columnsOnTop) {
                PrinterColumns.check(columns(version), at.child("additionalPrinterColumns"), causes);
            }
            if (!fieldsOnTop) {
                SelectableFields.check(
                        fields(version), schemaOnTop ? null : schema, at.child("selectableFields"), causes);
            }
        }
        if (!versions.isEmpty()) {
            top(schemaOnTop, subresourcesOnTop, columnsOnTop, fieldsOnTop, anyStatus);
        }
    }

    private void top(boolean schema, boolean subresources, boolean columns, boolean fields, boolean anyStatus) {
        CustomResourceDefinitionVersion first = versions.get(0);
        JSONSchemaProps shared = schema ? schema(first) : null;
        if (shared != null) {
            SchemaCheck.check(shared, anyStatus, spec.child("validation", "openAPIV3Schema"), causes);
        }
        if (subresources) {
            CustomResourceScale.check(first.getSubresources(), spec.child("subresources"), causes);
        }
        if (columns) {
            PrinterColumns.check(columns(first), spec.child("additionalPrinterColumns"), causes);
        }
        if (fields) {
            SelectableFields.check(fields(first), shared, spec.child("selectableFields"), causes);
        }
    }

    private boolean alike(Function<CustomResourceDefinitionVersion, @Nullable Object> part) {
        for (CustomResourceDefinitionVersion each : versions) {
            if (!Objects.equals(part.apply(each), part.apply(versions.get(0)))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable JSONSchemaProps schema(CustomResourceDefinitionVersion version) {
        return version.getSchema() == null ? null : version.getSchema().getOpenAPIV3Schema();
    }

    private static List<CustomResourceColumnDefinition> columns(CustomResourceDefinitionVersion version) {
        return Present.items(version.getAdditionalPrinterColumns());
    }

    private static List<SelectableField> fields(CustomResourceDefinitionVersion version) {
        return Present.items(version.getSelectableFields());
    }

    private static boolean hasStatus(@Nullable CustomResourceSubresources subresources) {
        return subresources != null && subresources.getStatus() != null;
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        boolean unique = true;
        for (int i = 0; i < versions.size(); i++) {
            String name = Present.text(versions.get(i).getName());
            unique &= seen.add(name);
            boolean valid = causes.as(ApiRules.NAME)
                    .name(spec.child("versions").index(i).child("name"), name, NameSyntax.DNS_1035_LABEL);
            if (i == 0 && !name.isEmpty() && !valid) {
                causes.as(ApiRules.NAME).name(spec.child("version"), name, NameSyntax.DNS_1035_LABEL);
            }
        }
        if (!unique) {
            causes.as(ApiRules.DUPLICATE_VALUE).invalid(spec.child("versions"), nameList(), "each name stands once");
        }
    }

    private void storage() {
        int stored = 0;
        At at = At.of("status").child("storedVersions");
        for (CustomResourceDefinitionVersion each : versions) {
            if (Present.isTrue(each.getStorage()) && ++stored > 1) {
                causes.as(ApiRules.CRD_SCHEMA)
                        .invalid(at, Present.text(each.getName()), "another version is the one to store");
            }
        }
        if (stored == 0) {
            causes.as(ApiRules.CRD_SCHEMA)
                    .invalid(at, "", "one version is stored", "Set storage: true on one version.");
        }
        if (stored != 1) {
            causes.as(ApiRules.CRD_SCHEMA)
                    .invalid(
                            spec.child("versions"),
                            nameList(),
                            "exactly one version has storage: true, and here " + stored + " have");
        }
    }

    private List<String> nameList() {
        List<String> names = new ArrayList<>();
        for (CustomResourceDefinitionVersion each : versions) {
            names.add(Present.text(each.getName()));
        }
        return names;
    }

    private void warning(CustomResourceDefinitionVersion version, At at) {
        String warning = version.getDeprecationWarning();
        if (warning == null) {
            return;
        }
        if (!Present.isTrue(version.getDeprecated())) {
            causes.invalid(at, warning, "only a deprecated version warns", "Set deprecated: true, or leave it out.");
            return;
        }
        if (warning.isEmpty()) {
            causes.invalid(at, warning, "a warning is not empty");
        }
        if (warning.getBytes(StandardCharsets.UTF_8).length > MAX_WARNING) {
            causes.invalid(at, warning, "a warning has at most " + MAX_WARNING + " bytes");
        }
        if (!warning.codePoints().allMatch(CustomResourceVersions::isPrintable)) {
            causes.invalid(at, warning, "a warning has printable characters only");
        }
    }

    /** As Go's {@code unicode.IsPrint}: everything but control, format, private and unassigned ones and other spaces. */
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
