package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionNames;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names under which a custom resource is served. */
final class CustomResourceNames {
    private CustomResourceNames() {}

    static void check(@Nullable CustomResourceDefinitionNames names, At at, Causes causes) {
        CustomResourceDefinitionNames given = names == null ? new CustomResourceDefinitionNames() : names;
        String kind = Present.text(given.getKind());
        name(Present.text(given.getPlural()), at.child("plural"), "Write it in lower case, such as crontabs.", causes);
        // Both names follow from the kind where they are not given.
        String singular = Present.isBlank(given.getSingular()) ? kind.toLowerCase(Locale.ROOT) : given.getSingular();
        name(singular, at.child("singular"), "Write it in lower case, such as crontab.", causes);
        kind(kind, at.child("kind"), "Write it in camel case, such as CronTab.", causes);
        String list = Present.text(given.getListKind());
        if (list.isEmpty() && !kind.isEmpty()) {
            list = kind + "List";
        }
        kind(list, at.child("listKind"), "Write the kind and List, such as CronTabList.", causes);
        if (!kind.isEmpty() && kind.equals(list)) {
            causes.invalid(at.child("listKind"), list, "the list has another kind than its items");
        }
        names(given.getShortNames(), at.child("shortNames"), causes);
        names(given.getCategories(), at.child("categories"), causes);
    }

    private static void name(String name, At at, String fix, Causes causes) {
        if (name.isEmpty()) {
            causes.required(at, fix);
        } else {
            causes.as(ApiRules.NAME).name(at, name, NameSyntax.DNS_1035_LABEL);
        }
    }

    private static void kind(String kind, At at, String fix, Causes causes) {
        if (kind.isEmpty()) {
            causes.required(at, fix);
        } else if (!isKind(kind)) {
            causes.as(ApiRules.NAME)
                    .invalid(at, kind, "a kind has letters, digits and '-' and starts with a letter, at most 63");
        }
    }

    static boolean isKind(String kind) {
        return NameSyntax.DNS_1035_LABEL.accepts(kind.toLowerCase(Locale.ROOT));
    }

    private static void names(@Nullable List<String> names, At at, Causes causes) {
        List<String> all = Present.items(names);
        for (int i = 0; i < all.size(); i++) {
            causes.as(ApiRules.NAME).name(at.index(i), Present.text(all.get(i)), NameSyntax.DNS_1035_LABEL);
        }
    }
}
