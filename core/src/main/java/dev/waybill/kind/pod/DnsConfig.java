package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.IpSyntax;
import io.fabric8.kubernetes.api.model.PodDNSConfig;
import io.fabric8.kubernetes.api.model.PodDNSConfigOption;
import java.util.List;
import java.util.regex.Pattern;

/** Name servers, search domains and resolver options of pods: {@code dnsConfig}. */
@CheckReturnValue
public final class DnsConfig extends ModelValue<PodDNSConfig> {

    // MaxDNSNameservers and MaxDNSSearchPaths in pkg/apis/core/validation; a node's resolver takes no more.
    private static final int MOST_NAMESERVERS = 3;
    private static final int MOST_SEARCHES = 32;
    // apimachinery's IsDNS1123SubdomainWithUnderscore, as SRV records have them: _http._tcp.
    private static final Pattern SEARCH =
            Pattern.compile("LABEL(\\.LABEL)*".replace("LABEL", "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?"));
    private static final int LONGEST_SEARCH = 253;

    private DnsConfig(Recipe<PodDNSConfig> recipe) {
        super(recipe);
    }

    /** Starts with nothing set. */
    public static DnsConfig of() {
        return new DnsConfig(Recipe.of("dnsConfig", PodDNSConfig::new, config -> {}));
    }

    /** Adds to {@code nameservers}: addresses, at most 3. */
    public DnsConfig nameservers(String... addresses) {
        List<String> all = List.of(addresses);
        all.forEach(each -> IpSyntax.checkAddress("dnsConfig nameserver", each));
        checkCount("nameservers", toModel().getNameservers().size() + all.size(), MOST_NAMESERVERS);
        return new DnsConfig(recipe().and("nameservers", c -> c.getNameservers().addAll(all)));
    }

    /** Adds to {@code searches}: domains tried for short names, at most 32; one may end with a dot, or be {@code .} alone. */
    public DnsConfig searches(String... domains) {
        List<String> all = List.of(domains);
        all.forEach(DnsConfig::checkSearch);
        checkCount("searches", toModel().getSearches().size() + all.size(), MOST_SEARCHES);
        return new DnsConfig(recipe().and("searches", c -> c.getSearches().addAll(all)));
    }

    private static void checkSearch(String domain) {
        String name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        if (!domain.equals(".")
                && (name.length() > LONGEST_SEARCH || !SEARCH.matcher(name).matches())) {
            throw new IllegalArgumentException("dnsConfig search '" + domain + "': a DNS name of at most "
                    + LONGEST_SEARCH + " lower-case letters, digits, '-', '_' and '.' is allowed, as in acme.io.");
        }
    }

    private static void checkCount(String field, int count, int most) {
        if (count > most) {
            throw new IllegalArgumentException(
                    "dnsConfig " + field + ": " + count + " of them; at most " + most + " are allowed.");
        }
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
