package dev.waybill.benchmarks;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.util.List;

/** The peer: fabric8's own way to write its objects. */
final class WithFabric8 {
    private WithFabric8() {}

    static void print(List<HasMetadata> objects, Appendable out) throws IOException {
        for (HasMetadata object : objects) {
            out.append(Serialization.asYaml(object)); // begins with "---"
        }
    }
}
