package dev.waybill.kind;

import java.util.List;

/** One object or several that belong together: what a manifest is put together from. */
public interface KubernetesObjects {

    /** Returns the objects, in order. */
    List<KubernetesObject> objects();
}
