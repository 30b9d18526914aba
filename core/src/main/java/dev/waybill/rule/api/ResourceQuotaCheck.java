package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaSpec;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the API server asks of a {@code ResourceQuota}. */
final class ResourceQuotaCheck {
    private ResourceQuotaCheck() {}

    static void check(ResourceQuota object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        ResourceQuotaSpec spec = object.getSpec();
        if (spec == null) {
            return;
        }
        Map<String, Quantity> hard = Present.entries(spec.getHard());
        for (Map.Entry<String, Quantity> limit : hard.entrySet()) {
            limit(limit.getKey(), limit.getValue(), causes);
        }
        QuotaScopes.check(
                Present.items(spec.getScopes()), hard.keySet(), At.of("spec").child("scopes"), causes);
        if (spec.getScopeSelector() != null) {
            selector(Present.items(spec.getScopeSelector().getMatchExpressions()), hard.keySet(), causes);
        }
    }

    private static void limit(String name, Quantity quantity, Causes causes) {
        At at = At.of("spec").child("hard").key(name);
        QuotaResources.quotaName(name, at, causes);
        BigDecimal amount = QuotaResources.amount(quantity);
        if (amount.signum() < 0) {
            causes.invalid(at, String.valueOf(quantity), "a quota is 0 or more");
        }
        if (ResourceNames.isInteger(name) && amount.remainder(BigDecimal.ONE).signum() != 0) {
            causes.invalid(at, String.valueOf(quantity), "it is counted in whole numbers");
        }
    }

    /** The server names the list as the place, not the entry. */
    private static void selector(List<ScopedResourceSelectorRequirement> expressions, Set<String> hard, Causes causes) {
        At at = At.of("spec").child("scopeSelector", "matchExpressions");
        List<String> scopes = new ArrayList<>();
        for (ScopedResourceSelectorRequirement each : expressions) {
            ScopedResourceSelectorRequirement expression =
                    each == null ? new ScopedResourceSelectorRequirement() : each;
            String scope = Present.text(expression.getScopeName());
            QuotaScopes.scope(scope, at.child("scopeName"), causes);
            QuotaScopes.applies(scope, hard, at, causes);
            operator(expression, scope, at, causes);
            scopes.add(scope);
        }
        QuotaScopes.conflicts(scopes, at, causes);
    }

    private static void operator(ScopedResourceSelectorRequirement expression, String scope, At at, Causes causes) {
        String operator = Present.text(expression.getOperator());
        if (QuotaScopes.hasNoValue(scope) && !operator.equals("Exists")) {
            causes.invalid(at.child("operator"), operator, "the scope " + scope + " has no value, it only Exists");
        }
        boolean hasValues = !Present.items(expression.getValues()).isEmpty();
        switch (operator) {
            case "In", "NotIn" -> {
                if (!hasValues) {
                    causes.required(at.child("values"), "List the values that " + operator + " looks for.");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (hasValues) {
                    causes.as(ApiRules.FORBIDDEN_FIELD)
                            .invalid(
                                    at.child("values"),
                                    expression.getValues(),
                                    operator + " takes no values",
                                    "Leave them out.");
                }
            }
            default ->
                causes.as(ApiRules.ENUM_VALUE)
                        .invalid(at.child("operator"), operator, "it is one of In, NotIn, Exists, DoesNotExist");
        }
    }
}
