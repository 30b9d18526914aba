package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code Job}. */
final class JobCheck {
    private JobCheck() {}

    static void check(Job object, Causes causes) {
        ObjectMeta metadata = object.getMetadata() == null ? new ObjectMeta() : object.getMetadata();
        Metadata.check(metadata, true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        JobSpec spec = object.getSpec() == null ? new JobSpec() : object.getSpec();
        At at = At.of("spec");
        Integer completions = completions(spec);
        JobSpecs.check(spec, completions, at, causes);
        JobSelectors.check(metadata, spec, at, causes);
        podNames(Metadata.name(metadata), spec, completions, causes);
    }

    /** The server sets both numbers to 1 where neither is given ({@code SetDefaults_Job}). */
    private static @Nullable Integer completions(JobSpec spec) {
        return spec.getCompletions() == null && spec.getParallelism() == null
                ? Integer.valueOf(1)
                : spec.getCompletions();
    }

    /** The pods of an Indexed Job have their index in their host name, which is a DNS label. */
    private static void podNames(String name, JobSpec spec, @Nullable Integer completions, Causes causes) {
        if (!JobSpecs.INDEXED.equals(spec.getCompletionMode()) || completions == null || completions <= 0) {
            return;
        }
        String last = name + "-" + (completions - 1);
        if (!NameSyntax.DNS_LABEL.accepts(last)) {
            causes.as(ApiRules.DERIVED_NAME)
                    .invalid(
                            At.of("metadata").child("name"),
                            name,
                            "the last pod of the Job has the host name '" + last + "', and a host name is a DNS label "
                                    + "of at most " + NameSyntax.DNS_LABEL.maxLength() + " characters");
        }
    }
}
