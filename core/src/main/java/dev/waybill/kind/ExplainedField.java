package dev.waybill.kind;

import dev.waybill.recipe.Origin;

/**
 * A value of an object and who gave it.
 *
 * @param path the field, as in {@code spec.template.spec.containers[web].image}
 * @param value the value as in YAML but without quotes; a Secret hides its own
 * @param step the wither or factory that set it, with the withers that lead to it: {@code readyWhen > period}
 * @param origin the line that said so, or that made the object, and then with the policy that decided
 */
public record ExplainedField(String path, String value, String step, Origin origin) {}
