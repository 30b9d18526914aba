package dev.waybill;

import dev.waybill.kind.KubernetesObjects;
import dev.waybill.manifest.Manifest;

/**
 * The one static import: {@code import static dev.waybill.Waybill.*;}. It holds a factory for every kind, part and value
 * of the DSL, and nothing else.
 */
public final class Waybill extends WorkloadFactories {
    private Waybill() {}

    /** Puts objects together; see {@link Manifest#of}. */
    public static Manifest manifest(KubernetesObjects... contents) {
        return Manifest.of(contents);
    }
}
