package dev.waybill.kind.quota;

import dev.waybill.kind.scheduling.PriorityClassRef;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import java.util.ArrayList;
import java.util.List;

/** Which objects a ResourceQuota counts, by value: an item of {@code spec.scopeSelector.matchExpressions}. */
@CheckReturnValue
public final class ScopeMatch extends ModelValue<ScopedResourceSelectorRequirement> {

    private ScopeMatch(Recipe<ScopedResourceSelectorRequirement> recipe) {
        super(recipe);
    }

    /** Counts pods of one of these classes: operator {@code In}. */
    public static ScopeMatch priorityIn(PriorityClassRef first, PriorityClassRef... more) {
        return of("priorityIn", QuotaScope.PRIORITY_CLASS, "In", names(first, more))
                .refersTo(first, more);
    }

    /** Counts pods of none of these classes: operator {@code NotIn}. */
    public static ScopeMatch priorityNotIn(PriorityClassRef first, PriorityClassRef... more) {
        return of("priorityNotIn", QuotaScope.PRIORITY_CLASS, "NotIn", names(first, more))
                .refersTo(first, more);
    }

    /** Counts claims of one of these VolumeAttributesClasses: operator {@code In}. */
    public static ScopeMatch volumeAttributesIn(String first, String... more) {
        return of("volumeAttributesIn", QuotaScope.VOLUME_ATTRIBUTES_CLASS, "In", names(first, more));
    }

    /** Counts claims of none of these VolumeAttributesClasses: operator {@code NotIn}. */
    public static ScopeMatch volumeAttributesNotIn(String first, String... more) {
        return of("volumeAttributesNotIn", QuotaScope.VOLUME_ATTRIBUTES_CLASS, "NotIn", names(first, more));
    }

    /** Counts what falls into {@code scope}: operator {@code Exists}. */
    public static ScopeMatch in(QuotaScope scope) {
        return of("in", scope, "Exists", List.of());
    }

    /** Counts pods that name no PriorityClass: operator {@code DoesNotExist}. */
    public static ScopeMatch withoutPriority() {
        return of("withoutPriority", QuotaScope.PRIORITY_CLASS, "DoesNotExist", List.of());
    }

    /** Counts claims that name no VolumeAttributesClass: operator {@code DoesNotExist}. */
    public static ScopeMatch withoutVolumeAttributes() {
        return of("withoutVolumeAttributes", QuotaScope.VOLUME_ATTRIBUTES_CLASS, "DoesNotExist", List.of());
    }

    private static ScopeMatch of(String factory, QuotaScope scope, String operator, List<String> values) {
        return new ScopeMatch(Recipe.of(factory, ScopedResourceSelectorRequirement::new, match -> {
            match.setScopeName(scope.text());
            match.setOperator(operator);
            match.setValues(new ArrayList<>(values));
        }));
    }

    private ScopeMatch refersTo(PriorityClassRef first, PriorityClassRef... more) {
        Recipe<ScopedResourceSelectorRequirement> next = recipe().refersTo(first);
        for (PriorityClassRef each : more) {
            next = next.refersTo(each);
        }
        return new ScopeMatch(next);
    }

    private static List<String> names(PriorityClassRef first, PriorityClassRef... more) {
        List<String> names = new ArrayList<>();
        names.add(first.name());
        for (PriorityClassRef each : more) {
            names.add(each.name());
        }
        return names;
    }

    private static List<String> names(String first, String... more) {
        List<String> names = new ArrayList<>();
        names.add(first);
        names.addAll(List.of(more));
        for (String name : names) {
            NameSyntax.DNS_SUBDOMAIN.check("VolumeAttributesClass name", name);
        }
        return names;
    }
}
