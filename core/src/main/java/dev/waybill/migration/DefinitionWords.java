package dev.waybill.migration;

import java.util.List;
import java.util.Map;

/** Definitions of custom resources, and the resources. */
final class DefinitionWords {
    private DefinitionWords() {}

    static Phrase definition(Fields read, Scope scope) throws Unsaid {
        List<Fields> versions = read.each("spec.versions");
        if (versions.isEmpty()) {
            throw new Unsaid("no version");
        }
        Phrase phrase = KindWords.metadata(Phrase.of(
                Expression.factory(
                        "customResourceDefinition",
                        Unsaid.given(read.text("spec.group")),
                        Unsaid.given(read.text("spec.names.plural")),
                        Unsaid.given(read.text("spec.names.kind")),
                        version(versions.get(0))),
                read));
        for (Fields version : versions.subList(1, versions.size())) {
            phrase.part(version, "version", DefinitionWords::version);
        }
        for (Fields version : versions) {
            if (version.is("storage", true)) {
                phrase.say("storedAs", version.text("name"));
            }
        }
        References references = new References(scope, read);
        return phrase.when("spec.scope", "Cluster", "clusterWide")
                .part("spec.conversion", "conversion", conversion -> webhook(conversion, references))
                .text("spec.names.singular", "singular")
                .text("spec.names.listKind", "listKind")
                .texts("spec.names.shortNames", "shortNames")
                .texts("spec.names.categories", "categories");
    }

    private static Expression version(Fields read) throws Unsaid {
        Expression schema = SchemaWords.schema(read.below("schema.openAPIV3Schema"));
        Phrase phrase = Phrase.of(Expression.factory("version", Unsaid.given(read.text("name")), schema), read)
                .when("served", false, "notServed");
        if (read.has("subresources.status")) {
            phrase.say("statusSubresource");
        }
        phrase.part("subresources.scale", "scaleSubresource", DefinitionWords::scale)
                .each("additionalPrinterColumns", "column", DefinitionWords::column);
        for (Fields field : read.each("selectableFields")) {
            phrase.say("selectableField", field.text("jsonPath"));
        }
        if (read.is("deprecated", true) && !phrase.say("deprecated", read.text("deprecationWarning"))) {
            phrase.say("deprecated");
        }
        return phrase.made();
    }

    private static Expression webhook(Fields read, References references) throws Unsaid {
        Fields client = read.below("webhook.clientConfig");
        Expression start = client.has("url")
                ? Expression.factory("conversionWebhook", Unsaid.given(client.text("url")))
                : Expression.factory(
                        "conversionWebhook",
                        Unsaid.given(client.text("service.namespace")),
                        Unsaid.given(references.service(client.text("service.name"))));
        Phrase phrase = Phrase.of(start, read)
                .text("webhook.clientConfig.service.path", "path")
                .number("webhook.clientConfig.service.port", "port")
                .texts("webhook.conversionReviewVersions", "reviewVersions");
        phrase.say("caBundle", ConfigWords.decoded(String.valueOf(client.text("caBundle"))));
        return phrase.made();
    }

    private static Expression scale(Fields read) throws Unsaid {
        return Phrase.of(
                        Expression.factory(
                                "scaleSubresource",
                                Unsaid.given(read.text("specReplicasPath")),
                                Unsaid.given(read.text("statusReplicasPath"))),
                        read)
                .text("labelSelectorPath", "labelSelector")
                .made();
    }

    private static Expression column(Fields read) throws Unsaid {
        return Phrase.of(
                        Expression.factory(
                                "printerColumn",
                                Unsaid.given(read.text("name")),
                                Unsaid.given(Values.constant(
                                        dev.waybill.kind.extension.ColumnType.class, read.text("type"))),
                                Unsaid.given(read.text("jsonPath"))),
                        read)
                .text("description", "description")
                .text("format", "format")
                .when("priority", 1, "wideOnly")
                .made();
    }

    /** A resource of a kind that has no class, as plain maps: made by its definition, where that is here. */
    static Phrase resource(Fields read, Scope scope) throws Unsaid {
        String apiVersion = Unsaid.given(read.text("apiVersion"));
        String kind = Unsaid.given(read.text("kind"));
        String name = Unsaid.given(read.text("metadata.name"));
        Expression definition = scope.definition(apiVersion, kind);
        String factory = read.has("metadata.namespace") ? "customResource" : "clusterCustomResource";
        Phrase phrase = KindWords.nearest(
                () -> resource(read, Unsaid.given(definition).then("resource", name)),
                () -> resource(read, Unsaid.given(definition).then("clusterResource", name)),
                () -> resource(read, Expression.factory(factory, apiVersion, kind, name)));
        for (Map.Entry<String, Object> field : read.map().entrySet()) {
            switch (field.getKey()) {
                case "apiVersion", "kind", "metadata" -> {}
                case "spec" -> phrase.part(read, "spec", each -> Plain.of(field.getValue()));
                default -> phrase.with(field.getKey(), read, "field", each -> Plain.of(field.getValue()));
            }
        }
        return phrase;
    }

    private static Phrase resource(Fields read, Expression start) {
        return KindWords.metadata(Phrase.of(start, read));
    }
}
