package dev.waybill;

import dev.waybill.kind.ClusterCustomResource;
import dev.waybill.kind.CustomResource;
import dev.waybill.kind.CustomResourceDefinition;
import dev.waybill.kind.RawObject;
import dev.waybill.kind.extension.CelRule;
import dev.waybill.kind.extension.ColumnType;
import dev.waybill.kind.extension.ConversionWebhook;
import dev.waybill.kind.extension.CustomResourceVersion;
import dev.waybill.kind.extension.PrinterColumn;
import dev.waybill.kind.extension.ScaleSubresource;
import dev.waybill.kind.extension.Schema;
import dev.waybill.kind.network.ServiceRef;
import io.fabric8.kubernetes.api.model.HasMetadata;

/** Factories of what extends Kubernetes: definitions, schemas, custom resources and raw objects. */
abstract class ExtensionFactories extends PodFactories {
    ExtensionFactories() {}

    /** Takes any fabric8 object into a manifest; see {@link RawObject#raw}. */
    public static RawObject raw(HasMetadata object) {
        return RawObject.raw(object);
    }

    /** Makes a custom resource in a namespace; see {@link CustomResource#of}. */
    public static CustomResource customResource(String apiVersion, String kind, String name) {
        return CustomResource.of(apiVersion, kind, name);
    }

    /** Makes a cluster-wide custom resource; see {@link ClusterCustomResource#of}. */
    public static ClusterCustomResource clusterCustomResource(String apiVersion, String kind, String name) {
        return ClusterCustomResource.of(apiVersion, kind, name);
    }

    /** Makes a CustomResourceDefinition; see {@link CustomResourceDefinition#of}. */
    public static CustomResourceDefinition customResourceDefinition(
            String group, String plural, String kind, CustomResourceVersion version) {
        return CustomResourceDefinition.of(group, plural, kind, version);
    }

    /** Makes a version of a custom resource; see {@link CustomResourceVersion#of}. */
    public static CustomResourceVersion version(String name, Schema schema) {
        return CustomResourceVersion.of(name, schema);
    }

    /** Makes a column of {@code kubectl get}; see {@link PrinterColumn#of}. */
    public static PrinterColumn printerColumn(String name, ColumnType type, String path) {
        return PrinterColumn.of(name, type, path);
    }

    /** Makes the scale subresource with the usual fields; see {@link ScaleSubresource#of()}. */
    public static ScaleSubresource scaleSubresource() {
        return ScaleSubresource.of();
    }

    /** Makes the scale subresource with fields of your own; see {@link ScaleSubresource#of(String, String)}. */
    public static ScaleSubresource scaleSubresource(String specReplicas, String statusReplicas) {
        return ScaleSubresource.of(specReplicas, statusReplicas);
    }

    /** Converts versions by a Service; see {@link ConversionWebhook#service}. */
    public static ConversionWebhook conversionWebhook(String namespace, ServiceRef service) {
        return ConversionWebhook.service(namespace, service);
    }

    /** Converts versions by a URL; see {@link ConversionWebhook#url}. */
    public static ConversionWebhook conversionWebhook(String url) {
        return ConversionWebhook.url(url);
    }

    /** Makes a rule in CEL; see {@link CelRule#of}. */
    public static CelRule celRule(String rule, String message) {
        return CelRule.of(rule, message);
    }

    /** Describes an object of known fields; see {@link Schema#object}. */
    public static Schema objectSchema() {
        return Schema.object();
    }

    /** Describes an object of any keys; see {@link Schema#map}. */
    public static Schema mapSchema(Schema values) {
        return Schema.map(values);
    }

    /** Describes a list; see {@link Schema#array}. */
    public static Schema arraySchema(Schema items) {
        return Schema.array(items);
    }

    /** Describes text; see {@link Schema#string}. */
    public static Schema stringSchema() {
        return Schema.string();
    }

    /** Describes a whole number; see {@link Schema#integer}. */
    public static Schema integerSchema() {
        return Schema.integer();
    }

    /** Describes a number; see {@link Schema#number}. */
    public static Schema numberSchema() {
        return Schema.number();
    }

    /** Describes true or false; see {@link Schema#bool}. */
    public static Schema booleanSchema() {
        return Schema.bool();
    }

    /** Describes a number or text; see {@link Schema#intOrString}. */
    public static Schema intOrStringSchema() {
        return Schema.intOrString();
    }

    /** Describes a value of any type; see {@link Schema#any}. */
    public static Schema anySchema() {
        return Schema.any();
    }

    /** Makes conditions for anyOf and its like; see {@link Schema#condition}. */
    public static Schema conditionSchema() {
        return Schema.condition();
    }
}
