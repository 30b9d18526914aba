package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSetUpdateStrategy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code DaemonSet}. */
final class DaemonSetCheck {
    private static final String ROLLING_UPDATE = "RollingUpdate";
    private static final String ON_DELETE = "OnDelete";

    private DaemonSetCheck() {}

    static void check(DaemonSet object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        DaemonSetSpec spec = object.getSpec() == null ? new DaemonSetSpec() : object.getSpec();
        At at = At.of("spec");
        selected(spec.getSelector(), spec.getTemplate(), at, causes);
        Counts.notNegative(spec.getMinReadySeconds(), at.child("minReadySeconds"), causes);
        strategy(spec.getUpdateStrategy(), at.child("updateStrategy"), causes);
        Counts.notNegative(spec.getRevisionHistoryLimit(), at.child("revisionHistoryLimit"), causes);
    }

    /** Other than in a Deployment, nobody asks for the selector, and the template is looked at in any case. */
    private static void selected(
            @Nullable LabelSelector selector, @Nullable PodTemplateSpec template, At spec, Causes causes) {
        At at = spec.child("template");
        if (selector == null || Selectors.readable(selector, spec.child("selector"), causes)) {
            Selectors.picks(selector, template, at, causes);
        }
        Selectors.notEmpty(selector, spec.child("selector"), causes);
        PodTemplates.check(template, Set.of(), at, causes);
        EndlessPods.check(template, at, causes);
    }

    private static void strategy(@Nullable DaemonSetUpdateStrategy strategy, At at, Causes causes) {
        String type = strategy == null ? "" : Present.text(strategy.getType());
        switch (type) {
            case ON_DELETE -> {}
            case "", ROLLING_UPDATE ->
                RollingUpdates.daemonSet(
                        strategy == null ? null : strategy.getRollingUpdate(), at.child("rollingUpdate"), causes);
            default -> causes.unsupported(at, type, List.of(ROLLING_UPDATE, ON_DELETE));
        }
    }
}
