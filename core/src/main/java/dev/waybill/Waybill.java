package dev.waybill;

/**
 * The one static import: {@code import static dev.waybill.Waybill.*;}. It holds a factory for every kind, part and value
 * of the DSL, and nothing else.
 */
public final class Waybill extends PodFactories {
    private Waybill() {}
}
