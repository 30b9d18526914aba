package dev.waybill.diff;

/**
 * Which object a change is about. The same object has the same group, kind, namespace and name, in whatever version.
 *
 * @param apiVersion its API version, the new one where it changed
 * @param kind its kind
 * @param namespace its namespace; empty where it names none or its kind lives in none
 * @param name its name
 */
public record ChangedObject(String apiVersion, String kind, String namespace, String name) {

    /** Returns the API group; empty for the core group. */
    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** Returns group and kind, as {@code apps/Deployment}; the bare kind in the core group. */
    String groupKind() {
        String group = group();
        return group.isEmpty() ? kind : group + "/" + kind;
    }

    /** Returns the name for people: {@code Deployment 'shop'}, {@code Deployment 'shop' in 'prod'}. */
    @Override
    public String toString() {
        String text = kind + " '" + name + "'";
        return namespace.isEmpty() ? text : text + " in '" + namespace + "'";
    }
}
