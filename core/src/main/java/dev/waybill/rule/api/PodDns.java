package dev.waybill.rule.api;

import dev.waybill.value.IpSyntax;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.PodDNSConfig;
import io.fabric8.kubernetes.api.model.PodDNSConfigOption;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;

/** How a pod's containers find names. */
final class PodDns {
    private static final List<String> POLICIES = List.of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None");
    // MaxDNSNameservers, MaxDNSSearchPaths and MaxDNSSearchListChars
    private static final int MAX_SERVERS = 3;
    private static final int MAX_SEARCHES = 32;
    private static final int MAX_SEARCH_CHARACTERS = 2048;

    private PodDns() {}

    static void check(PodSpec spec, At at, Causes causes) {
        String policy = Present.text(spec.getDnsPolicy());
        if (!policy.isEmpty() && !POLICIES.contains(policy)) {
            causes.unsupported(at.child("dnsPolicy"), policy, POLICIES);
        }
        At place = at.child("dnsConfig");
        PodDNSConfig config = spec.getDnsConfig();
        if (policy.equals("None")) {
            if (config == null) {
                causes.required(place, "With dnsPolicy None there is no other configuration.");
                return;
            }
            if (Present.items(config.getNameservers()).isEmpty()) {
                causes.required(place.child("nameservers"), "With dnsPolicy None there are no other name servers.");
                return;
            }
        }
        if (config != null) {
            servers(Present.items(config.getNameservers()), place.child("nameservers"), causes);
            searches(Present.items(config.getSearches()), place.child("searches"), causes);
            options(Present.items(config.getOptions()), place.child("options"), causes);
        }
    }

    /** Checks lines of /etc/hosts. */
    static void aliases(List<HostAlias> aliases, At at, Causes causes) {
        for (int i = 0; i < aliases.size(); i++) {
            HostAlias alias = aliases.get(i) == null ? new HostAlias() : aliases.get(i);
            address(alias.getIp(), at.index(i).child("ip"), causes);
            int index = 0;
            for (String host : Present.items(alias.getHostnames())) {
                causes.as(ApiRules.NAME)
                        .name(
                                at.index(i).child("hostnames").index(index++),
                                Present.text(host),
                                NameSyntax.DNS_SUBDOMAIN);
            }
        }
    }

    private static void servers(List<String> servers, At at, Causes causes) {
        if (servers.size() > MAX_SERVERS) {
            causes.tooMany(at, servers.size(), MAX_SERVERS);
        }
        for (int i = 0; i < servers.size(); i++) {
            address(servers.get(i), at.index(i), causes);
        }
    }

    private static void searches(List<String> searches, At at, Causes causes) {
        if (searches.size() > MAX_SEARCHES) {
            causes.tooMany(at, searches.size(), MAX_SEARCHES);
        }
        int characters = searches.isEmpty() ? 0 : searches.size() - 1;
        for (int i = 0; i < searches.size(); i++) {
            String search = Present.text(searches.get(i));
            characters += search.length();
            String domain = search.endsWith(".") ? search.substring(0, search.length() - 1) : search;
            if (!search.equals(".") && !isDomain(domain)) {
                causes.as(ApiRules.NAME)
                        .invalid(
                                at.index(i),
                                search,
                                "a search domain is a lower-case DNS name, whose parts may have and start with '_'");
            }
        }
        if (characters > MAX_SEARCH_CHARACTERS) {
            causes.tooLong(at, characters, MAX_SEARCH_CHARACTERS);
        }
    }

    /** IsDNS1123SubdomainWithUnderscore: the underscore may stand where a hyphen may, and at the start of a part. */
    private static boolean isDomain(String domain) {
        StringBuilder plain = new StringBuilder(domain.length());
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            boolean starts = i == 0 || domain.charAt(i - 1) == '.';
            if (c != '_') {
                plain.append(c);
            } else if (!starts) {
                plain.append('-');
            }
        }
        return domain.length() <= NameSyntax.DNS_SUBDOMAIN.maxLength()
                && NameSyntax.DNS_SUBDOMAIN.accepts(plain.toString());
    }

    private static void options(List<PodDNSConfigOption> options, At at, Causes causes) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i) == null || Present.isBlank(options.get(i).getName())) {
                causes.required(at.index(i), "Name the option.");
            }
        }
    }

    private static void address(String address, At at, Causes causes) {
        if (!IpSyntax.isAddress(Present.text(address))) {
            causes.invalid(at, Present.text(address), "it is an IP address like 10.9.8.7 or 2001:db8::ffff");
        }
    }
}
