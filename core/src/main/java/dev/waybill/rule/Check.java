package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.function.BiConsumer;

/** What a rule does: it looks at the whole set and reports what is wrong. It changes nothing. */
@FunctionalInterface
public interface Check {

    /** Looks at {@code set} and adds what it finds to {@code found}. */
    void check(ObjectSet set, Findings found);

    /** Returns a check that looks at every object of a class by itself. */
    static <T extends HasMetadata> Check each(Class<T> type, BiConsumer<? super T, Findings> check) {
        return (set, found) -> {
            for (T object : set.objects(type)) {
                check.accept(object, found);
            }
        };
    }

    /** Returns a check that looks at the pods of every workload by themselves. */
    static Check eachWorkload(BiConsumer<Workload, Findings> check) {
        return (set, found) -> {
            for (Workload workload : set.workloads()) {
                check.accept(workload, found);
            }
        };
    }

    /** Returns a check that looks at every container of every workload, init containers included. */
    static Check eachContainer(BiConsumer<PodContainer, Findings> check) {
        return (set, found) -> {
            for (PodContainer container : set.containers()) {
                check.accept(container, found);
            }
        };
    }
}
