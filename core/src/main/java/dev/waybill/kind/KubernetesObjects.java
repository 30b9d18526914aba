package dev.waybill.kind;

import dev.waybill.value.LeftOut;
import java.util.List;

/** One object or several that belong together: what a manifest is put together from. */
public interface KubernetesObjects {

    /** Returns the objects, in order. */
    List<KubernetesObject> objects();

    /** Returns what these objects go without by somebody's decision: the report of a manifest lists it. Mostly nothing. */
    default List<LeftOut> leftOut() {
        return List.of();
    }
}
