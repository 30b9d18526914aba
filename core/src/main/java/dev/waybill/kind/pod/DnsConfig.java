package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.PodDNSConfig;
import io.fabric8.kubernetes.api.model.PodDNSConfigOption;
import java.util.List;

/** Name servers, search domains and resolver options of pods: {@code dnsConfig}. */
@CheckReturnValue
public final class DnsConfig extends ModelValue<PodDNSConfig> {

    private DnsConfig(Recipe<PodDNSConfig> recipe) {
        super(recipe);
    }

    /** Starts with nothing set. */
    public static DnsConfig of() {
        return new DnsConfig(Recipe.of("dnsConfig", PodDNSConfig::new, config -> {}));
    }

    /** Adds to {@code nameservers}: addresses, at most 3. */
    public DnsConfig nameservers(String... addresses) {
        return new DnsConfig(recipe().and("nameservers", c -> c.getNameservers().addAll(List.of(addresses))));
    }

    /** Adds to {@code searches}: domains tried for short names. */
    public DnsConfig searches(String... domains) {
        return new DnsConfig(recipe().and("searches", c -> c.getSearches().addAll(List.of(domains))));
    }

    /** Adds to {@code options} a resolver option without a value, such as {@code single-request-reopen}. */
    public DnsConfig option(String name) {
        return new DnsConfig(recipe().and("option", c -> c.getOptions().add(new PodDNSConfigOption(name, null))));
    }

    /** Adds to {@code options} a resolver option with a value, as in {@code ndots}, {@code 2}. */
    public DnsConfig option(String name, String value) {
        return new DnsConfig(recipe().and("option", c -> c.getOptions().add(new PodDNSConfigOption(name, value))));
    }
}
