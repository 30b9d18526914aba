package dev.waybill.presets;

/**
 * Where an app runs, as in development or production. An enum or a record of your own is one, with whatever else differs:
 *
 * <pre>{@code
 * enum Env implements Environment { DEV, STAGE, PROD }
 * }</pre>
 */
public interface Environment {

    /** Returns the name, as in {@code PROD}. An enum has it already. */
    String name();
}
