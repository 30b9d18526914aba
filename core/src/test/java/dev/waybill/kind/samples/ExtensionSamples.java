package dev.waybill.kind.samples;

import dev.waybill.kind.ClusterCustomResource;
import dev.waybill.kind.CustomResource;
import dev.waybill.kind.CustomResourceDefinition;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.RawObject;
import dev.waybill.kind.extension.CelRule;
import dev.waybill.kind.extension.ColumnType;
import dev.waybill.kind.extension.ConversionWebhook;
import dev.waybill.kind.extension.CustomResourceVersion;
import dev.waybill.kind.extension.ListType;
import dev.waybill.kind.extension.MapType;
import dev.waybill.kind.extension.PrinterColumn;
import dev.waybill.kind.extension.ScaleSubresource;
import dev.waybill.kind.extension.Schema;
import dev.waybill.kind.extension.ViolationReason;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.List;
import java.util.Map;

/** Objects that together use every wither of definitions, schemas and custom resources. */
public final class ExtensionSamples {
    private ExtensionSamples() {}

    /** Returns the objects. */
    public static List<KubernetesObject> all() {
        return List.of(
                full(),
                cluster(),
                CustomResource.of("stable.acme.io/v1", "CronTab", "nightly")
                        .namespace("shop")
                        .label("team", "shop")
                        .spec(Map.of("schedule", "0 3 * * *"))
                        .field("data", List.of(1)),
                ClusterCustomResource.of("stable.acme.io/v1", "Region", "north")
                        .spec(Map.of("zones", List.of("a", "b")))
                        .field("weight", 3),
                RawObject.raw(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("raw")
                        .endMetadata()
                        .addToData("mode", "fast")
                        .build()));
    }

    private static CustomResourceDefinition full() {
        return CustomResourceDefinition.of("stable.acme.io", "crontabs", "CronTab", newest())
                .singular("crontab")
                .listKind("CronTabList")
                .shortNames("ct")
                .categories("all")
                .version(CustomResourceVersion.of("v1beta1", Schema.object().preserveUnknownFields())
                        .deprecated("use v1"))
                .version(CustomResourceVersion.of("v1alpha1", Schema.object().preserveUnknownFields())
                        .deprecated()
                        .notServed())
                .storedAs("v1beta1")
                .conversion(ConversionWebhook.service("system", () -> "converter")
                        .path("/convert")
                        .port(8443)
                        .caBundle("-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n")
                        .reviewVersions("v1", "v1beta1"));
    }

    private static CustomResourceDefinition cluster() {
        Schema schema = Schema.object().optional("spec", Schema.any());
        return CustomResourceDefinition.of(
                        "stable.acme.io", "regions", "Region", CustomResourceVersion.of("v1", schema))
                .clusterWide()
                .conversion(ConversionWebhook.url("https://convert.acme.io/regions"));
    }

    private static CustomResourceVersion newest() {
        Schema status = Schema.object().optional("replicas", Schema.integer()).optional("selector", Schema.string());
        return CustomResourceVersion.of(
                        "v1", Schema.object().required("spec", spec()).optional("status", status))
                .column(PrinterColumn.of("Schedule", ColumnType.STRING, ".spec.schedule")
                        .description("when it runs"))
                .column(PrinterColumn.of("Replicas", ColumnType.INTEGER, ".spec.replicas")
                        .format("int32")
                        .wideOnly())
                .selectableField(".spec.schedule")
                .statusSubresource()
                .scaleSubresource(ScaleSubresource.of().labelSelector(".status.selector"));
    }

    private static Schema spec() {
        Schema port = Schema.object()
                .required("name", Schema.string())
                .optional("port", Schema.intOrString())
                .mapType(MapType.ATOMIC);
        return Schema.object()
                .title("What runs")
                .description("A job that runs by the clock.")
                .externalDocs("https://acme.io/crontabs", "The handbook")
                .required(
                        "schedule",
                        Schema.string()
                                .pattern("^.+$")
                                .minLength(1)
                                .maxLength(100)
                                .example("0 3 * * *"))
                .required(
                        "replicas",
                        Schema.integer().format("int32").minimum(0).maximum(100).defaultValue(1))
                .optional(
                        "share",
                        Schema.number().moreThan(0).lessThan(1).multipleOf(0.25).nullable())
                .optional("mode", Schema.string().oneOfValues("fast", "slow"))
                .optional("paused", Schema.bool())
                .optional(
                        "ports",
                        Schema.array(port).listMapKeys("name").minItems(1).maxItems(10))
                .optional("tags", Schema.array(Schema.string()).listType(ListType.SET))
                .optional(
                        "limits",
                        Schema.map(Schema.intOrString()).minProperties(1).maxProperties(5))
                .optional("template", Schema.object().embeddedResource().preserveUnknownFields())
                .validation(CelRule.of("self.replicas >= oldSelf.replicas", "replicas only grow")
                        .messageExpression("'replicas only grow, from ' + string(oldSelf.replicas)")
                        .reason(ViolationReason.FORBIDDEN)
                        .fieldPath(".replicas")
                        .optionalOldSelf())
                .allOf(Schema.condition().minProperties(1))
                .anyOf(Schema.condition().requires("schedule"))
                .oneOf(Schema.condition().requires("replicas"))
                .not(Schema.condition().requires("paused", "mode"));
    }
}
