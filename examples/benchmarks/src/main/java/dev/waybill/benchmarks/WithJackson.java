package dev.waybill.benchmarks;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Fabric8's objects through one mapper of Jackson, which is what most people do who know what a mapper costs. */
record WithJackson(ObjectMapper mapper) {

    static WithJackson yaml() {
        return new WithJackson(YAMLMapper.builder()
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build());
    }

    static WithJackson json() {
        return new WithJackson(JsonMapper.builder().build());
    }

    void print(List<HasMetadata> objects, Appendable out) throws IOException {
        for (HasMetadata object : objects) {
            out.append(mapper.writeValueAsString(object)).append('\n');
        }
    }
}
