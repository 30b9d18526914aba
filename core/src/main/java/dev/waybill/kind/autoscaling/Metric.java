package dev.waybill.kind.autoscaling;

import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricIdentifier;

/** Which metric of a metrics server is meant: {@code metric} of a pods, object or external metric. */
@CheckReturnValue
public final class Metric extends ModelValue<MetricIdentifier> {

    private Metric(Recipe<MetricIdentifier> recipe) {
        super(recipe);
    }

    /** Means the metric of this name, as the metrics server calls it. Refuses what is no segment of a URL path. */
    public static Metric of(String name) {
        NameSyntax.PATH_SEGMENT.check("metric name", name);
        return new Metric(Recipe.of("metric", MetricIdentifier::new, metric -> metric.setName(name)));
    }

    /** Sets {@code selector}: only the series with these labels. Default: all. A repeat replaces. */
    public Metric selector(LabelSelector series) {
        return new Metric(recipe().and("selector", series, MetricIdentifier::setSelector));
    }
}
