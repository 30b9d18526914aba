package dev.waybill.presets;

import dev.waybill.kind.KubernetesObjects;
import dev.waybill.manifest.Manifest;
import dev.waybill.value.CheckReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Apps and other objects of a company, to be rendered for one environment, or for all alike. Immutable. */
@CheckReturnValue
public final class CompanyManifest {
    private final CompanyPolicy company;
    private final List<Contents> contents;
    private final List<UnaryOperator<Manifest>> changes;

    private CompanyManifest(CompanyPolicy company, List<Contents> contents, List<UnaryOperator<Manifest>> changes) {
        this.company = company;
        this.contents = contents;
        this.changes = changes;
    }

    /** What is in the manifest of an environment; null stands for none. */
    private interface Contents {
        List<KubernetesObjects> in(CompanyPolicy company, @Nullable Environment environment);
    }

    static CompanyManifest of(CompanyPolicy company, KubernetesObjects... contents) {
        return new CompanyManifest(company, List.of(), List.of()).and(contents);
    }

    /**
     * Adds apps and other objects, in every environment. An app inside of a {@link Manifest} is in there as objects already, so
     * it can't take this company's policies any more: add it by itself.
     */
    public CompanyManifest and(KubernetesObjects... contents) {
        List<KubernetesObjects> all = List.of(contents);
        return with((company, environment) -> tailored(all, company, environment));
    }

    /** Adds apps and other objects in one environment alone. */
    public CompanyManifest andIn(Environment environment, KubernetesObjects... contents) {
        List<KubernetesObjects> all = List.of(contents);
        return with((company, chosen) -> environment.equals(chosen) ? tailored(all, company, chosen) : List.of());
    }

    /**
     * Adds objects that differ by what an environment holds, as {@code andInEach(Env.class, env -> List.of(login(env)))}. An
     * environment of another type is refused when it is chosen.
     */
    public <E extends Environment> CompanyManifest andInEach(
            Class<E> type, Function<E, ? extends List<? extends KubernetesObjects>> contents) {
        return with((company, chosen) -> {
            if (!type.isInstance(chosen)) {
                throw new IllegalArgumentException("the manifest differs by " + type.getSimpleName() + ", and "
                        + (chosen == null ? "no environment" : "'" + chosen.name() + "'")
                        + " is chosen. Choose one with in(..).");
            }
            return tailored(List.copyOf(contents.apply(type.cast(chosen))), company, chosen);
        });
    }

    private CompanyManifest with(Contents more) {
        List<Contents> next = new ArrayList<>(contents);
        next.add(more);
        return new CompanyManifest(company, List.copyOf(next), changes);
    }

    /** Changes every manifest that is rendered, as for a namespace or a waiver. Repeats add up. */
    public CompanyManifest manifest(UnaryOperator<Manifest> change) {
        List<UnaryOperator<Manifest>> next = new ArrayList<>(changes);
        next.add(change);
        return new CompanyManifest(company, contents, List.copyOf(next));
    }

    /** Renders the manifest of one environment, with the company's policies and rules. */
    public Manifest in(Environment environment) {
        return render(environment);
    }

    /** Renders the manifest that is the same in every environment. Refused when something differs by environment. */
    public Manifest everywhere() {
        return render(null);
    }

    /** Compares the manifests of environments, field by field. */
    public Differences differences(Environment first, Environment second, Environment... more) {
        Map<String, Manifest> manifests = new LinkedHashMap<>();
        List<Environment> all = new ArrayList<>(List.of(first, second));
        all.addAll(List.of(more));
        for (Environment each : all) {
            if (manifests.put(each.name(), in(each)) != null) {
                throw new IllegalArgumentException("differences of environments: two are called '" + each.name()
                        + "', and a column has one name. Name each once.");
            }
        }
        return Differences.of(manifests);
    }

    private Manifest render(@Nullable Environment environment) {
        Manifest manifest = Manifest.of().rules(company.ruleSet());
        for (Contents each : contents) {
            manifest = manifest.and(each.in(company, environment).toArray(KubernetesObjects[]::new));
        }
        for (UnaryOperator<Manifest> change : changes) {
            manifest = change.apply(manifest);
        }
        return manifest;
    }

    private static List<KubernetesObjects> tailored(
            List<KubernetesObjects> contents, CompanyPolicy company, @Nullable Environment environment) {
        List<KubernetesObjects> all = new ArrayList<>();
        for (KubernetesObjects each : contents) {
            all.add(each instanceof App<?> app ? tailored(app, company, environment) : each);
        }
        return all;
    }

    private static <A extends App<A>> KubernetesObjects tailored(
            App<A> app, CompanyPolicy company, @Nullable Environment environment) {
        A under = app.under(company);
        return environment == null ? under : under.in(environment);
    }
}
