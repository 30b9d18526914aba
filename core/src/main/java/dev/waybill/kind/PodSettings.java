package dev.waybill.kind;

import dev.waybill.kind.access.ServiceAccountRef;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.kind.pod.DnsConfig;
import dev.waybill.kind.pod.DnsPolicy;
import dev.waybill.kind.pod.PodOs;
import dev.waybill.kind.pod.PodSecurity;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.IpSyntax;
import dev.waybill.value.Memory;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodOS;
import io.fabric8.kubernetes.api.model.PodReadinessGate;
import io.fabric8.kubernetes.api.model.PodResourceClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who the pods are: identity, rights, names and network. */
@CheckReturnValue
abstract class PodSettings<K extends PodSettings<K, M>, M extends HasMetadata> extends Scheduled<K, M> {

    // What a Linux kernel holds as a host name: validateHostnameOverride in pkg/apis/core/validation.
    private static final int LONGEST_HOSTNAME = 64;

    PodSettings(String name, Recipe<M> recipe) {
        super(name, recipe);
    }

    /** Adds a label to the pods; the same key replaces. The labels that select the pods can't be changed. */
    public K podLabel(String key, String value) {
        NameSyntax.QUALIFIED_NAME.check(subject() + " podLabel", key);
        NameSyntax.LABEL_VALUE.check(subject() + " podLabel '" + key + "'", value);
        String fixed = podSelector().matchLabels().get(key);
        if (fixed != null && !fixed.equals(value)) {
            throw new IllegalArgumentException(subject() + " podLabel '" + key + "' = '" + value
                    + "': the selector asks for '" + fixed + "', so these pods would never be found."
                    + " Use another key, or give the factory a selector of your own.");
        }
        return with("podLabel", m -> podMetadata(m).getLabels().put(key, value));
    }

    /** Adds an annotation to the pods; the same key replaces. */
    public K podAnnotation(String key, String value) {
        checkAnnotation("podAnnotation", key, value);
        return with("podAnnotation", m -> podMetadata(m).getAnnotations().put(key, value));
    }

    /**
     * Annotates the pods with a hash of the ConfigMap's content, as {@code checksum/configmap-<name>}: they are replaced
     * when the content changes, and so read it anew. The same ConfigMap replaces.
     */
    public K restartOnChangeOf(ConfigMap config) {
        return checksum(config);
    }

    /**
     * Annotates the pods with a hash of the Secret's content, as {@code checksum/secret-<name>}: they are replaced when
     * the content changes, and so read it anew. The same Secret replaces. Whoever reads the pods reads the hash, and can
     * try guesses against it: a value that can be guessed should not be hashed.
     */
    public K restartOnChangeOf(Secret secret) {
        return checksum(secret);
    }

    private K checksum(ContentKind<?, ?> content) {
        Map.Entry<String, String> checksum = content.checksum();
        return with(
                "restartOnChangeOf", m -> podMetadata(m).getAnnotations().put(checksum.getKey(), checksum.getValue()));
    }

    /** Sets {@code serviceAccountName}. Default: {@code default}. A repeat replaces. */
    public K serviceAccount(ServiceAccountRef account) {
        return pod("serviceAccount", spec -> spec.setServiceAccountName(account.name()))
                .refersTo(account);
    }

    /** Sets {@code automountServiceAccountToken: true}, where the ServiceAccount says no. */
    public K withServiceAccountToken() {
        return pod("withServiceAccountToken", spec -> spec.setAutomountServiceAccountToken(true));
    }

    /** Sets {@code automountServiceAccountToken: false}: for pods that never call the API server. */
    public K withoutServiceAccountToken() {
        return pod("withoutServiceAccountToken", spec -> spec.setAutomountServiceAccountToken(false));
    }

    /** Adds to {@code imagePullSecrets}. */
    public K imagePullSecret(SecretRef secret) {
        return pod("imagePullSecret", spec -> spec.getImagePullSecrets().add(new LocalObjectReference(secret.name())))
                .refersTo(secret);
    }

    /** Sets the pods' {@code securityContext}. A repeat replaces the whole. */
    public K security(PodSecurity security) {
        return pod("security", security, PodSpec::setSecurityContext);
    }

    /** Sets {@code hostNetwork: true}: the pods use the node's network and ports. */
    public K onHostNetwork() {
        return pod("onHostNetwork", spec -> spec.setHostNetwork(true));
    }

    /** Sets {@code hostPID: true}: the pods see the node's processes. */
    public K withHostProcesses() {
        return pod("withHostProcesses", spec -> spec.setHostPID(true));
    }

    /** Sets {@code hostIPC: true}: the pods share the node's inter-process communication. */
    public K withHostIpc() {
        return pod("withHostIpc", spec -> spec.setHostIPC(true));
    }

    /** Sets {@code hostUsers: false}: root in the pods is nobody on the node. Default: the node's users. */
    public K inUserNamespace() {
        return pod("inUserNamespace", spec -> spec.setHostUsers(false));
    }

    /** Sets {@code shareProcessNamespace: true}: the containers of a pod see each other's processes. */
    public K sharedProcesses() {
        return pod("sharedProcesses", spec -> spec.setShareProcessNamespace(true));
    }

    /** Sets {@code enableServiceLinks: false}: no variables such as {@code REDIS_PORT} for each Service. */
    public K withoutServiceLinks() {
        return pod("withoutServiceLinks", spec -> spec.setEnableServiceLinks(false));
    }

    /** Sets {@code dnsPolicy}. Default: {@link DnsPolicy#CLUSTER_FIRST}. A repeat replaces. */
    public K dnsPolicy(DnsPolicy policy) {
        return pod("dnsPolicy", spec -> spec.setDnsPolicy(policy.text()));
    }

    /** Sets {@code dnsConfig}. A repeat replaces the whole. */
    public K dnsConfig(DnsConfig config) {
        return pod("dnsConfig", config, PodSpec::setDnsConfig);
    }

    /** Adds to {@code hostAliases}: a line of the containers' {@code /etc/hosts}, an address and DNS names. */
    public K hostAlias(String ip, String... names) {
        IpSyntax.checkAddress(subject() + " hostAlias", ip);
        List<String> all = List.of(names);
        all.forEach(each -> NameSyntax.DNS_SUBDOMAIN.check(subject() + " hostAlias " + ip, each));
        return pod("hostAlias", spec -> spec.getHostAliases().add(new HostAlias(new ArrayList<>(all), ip)));
    }

    /** Sets {@code hostname}. Default: the pod's name. A repeat replaces. */
    public K hostname(String hostname) {
        NameSyntax.DNS_LABEL.check(subject() + " hostname", hostname);
        return pod("hostname", spec -> spec.setHostname(hostname));
    }

    /**
     * Sets {@code hostnameOverride}, at most 64 characters: the whole host name, whatever the pod's name and subdomain. A
     * repeat replaces.
     */
    public K hostnameOverride(String hostname) {
        NameSyntax.DNS_SUBDOMAIN.check(subject() + " hostnameOverride", hostname);
        if (hostname.length() > LONGEST_HOSTNAME) {
            throw new IllegalArgumentException(subject() + " hostnameOverride '" + hostname + "': at most "
                    + LONGEST_HOSTNAME + " characters are allowed; this one has " + hostname.length()
                    + ". Shorten it by "
                    + (hostname.length() - LONGEST_HOSTNAME) + ".");
        }
        return pod("hostnameOverride", spec -> spec.setHostnameOverride(hostname));
    }

    /** Sets {@code subdomain}: the headless Service through which pods with a host name are found. A repeat replaces. */
    public K subdomain(String service) {
        NameSyntax.DNS_LABEL.check(subject() + " subdomain", service);
        return pod("subdomain", spec -> spec.setSubdomain(service));
    }

    /** Sets {@code setHostnameAsFQDN: true}: the host name is the whole domain name. */
    public K fullyQualifiedHostname() {
        return pod("fullyQualifiedHostname", spec -> spec.setSetHostnameAsFQDN(true));
    }

    /** Sets {@code os.name}. A repeat replaces. */
    public K os(PodOs os) {
        return pod("os", spec -> spec.setOs(new PodOS(os.text())));
    }

    /** Adds to {@code readinessGates}: the pods are ready only once a controller has set this condition. */
    public K readinessGate(String conditionType) {
        NameSyntax.QUALIFIED_NAME.check(subject() + " readinessGate", conditionType);
        return pod("readinessGate", spec -> spec.getReadinessGates().add(new PodReadinessGate(conditionType)));
    }

    /**
     * Adds to {@code resourceClaims}: a device claim that exists, under a name for {@code Container.claim}. The same name
     * twice is refused.
     */
    public K resourceClaim(String name, String existingClaim) {
        checkClaim(name);
        return pod(
                "resourceClaim", spec -> spec.getResourceClaims().add(new PodResourceClaim(name, existingClaim, null)));
    }

    /**
     * Adds to {@code resourceClaims}: a device claim made for each pod from a ResourceClaimTemplate. The same name twice is
     * refused.
     */
    public K resourceClaimFrom(String name, String template) {
        checkClaim(name);
        return pod(
                "resourceClaimFrom", spec -> spec.getResourceClaims().add(new PodResourceClaim(name, null, template)));
    }

    private void checkClaim(String name) {
        NameSyntax.DNS_LABEL.check(subject() + " resourceClaim", name);
        for (PodResourceClaim known : podSpec(toModel()).getResourceClaims()) {
            if (name.equals(known.getName())) {
                throw new IllegalArgumentException(subject() + " resourceClaim '" + name
                        + "': a claim of this name is there already. Give each claim a name of its own.");
            }
        }
    }

    /**
     * Sets the pod's own {@code resources.requests}: for all its containers together. A repeat replaces; more than the
     * limit is refused.
     */
    public K podRequests(Cpu cpu, Memory memory) {
        Map<String, Quantity> limits = resources(podSpec(toModel())).getLimits();
        checkAmounts("cpu", cpu.text(), limits.get("cpu"));
        checkAmounts("memory", memory.text(), limits.get("memory"));
        return pod("podRequests", spec -> {
            resources(spec).getRequests().put("cpu", new Quantity(cpu.text()));
            resources(spec).getRequests().put("memory", new Quantity(memory.text()));
        });
    }

    /**
     * Sets the pod's own {@code resources.limits}: for all its containers together. A repeat replaces; less than the
     * request is refused.
     */
    public K podLimits(Cpu cpu, Memory memory) {
        Map<String, Quantity> requests = resources(podSpec(toModel())).getRequests();
        checkAmounts("cpu", requests.get("cpu"), cpu.text());
        checkAmounts("memory", requests.get("memory"), memory.text());
        return pod("podLimits", spec -> {
            resources(spec).getLimits().put("cpu", new Quantity(cpu.text()));
            resources(spec).getLimits().put("memory", new Quantity(memory.text()));
        });
    }

    private void checkAmounts(String resource, @Nullable Object request, @Nullable Object limit) {
        if (request != null && limit != null && amount(request).compareTo(amount(limit)) > 0) {
            throw new IllegalArgumentException(subject() + " pod " + resource + ": the request " + request
                    + " is more than the limit " + limit + ". Raise the limit to at least " + request
                    + ", or lower the request to at most " + limit
                    + ". Say podLimits(..) first to raise both, podRequests(..) first to lower both.");
        }
    }

    private static dev.waybill.value.Quantity amount(Object text) {
        return dev.waybill.value.Quantity.of(text.toString());
    }

    private static ResourceRequirements resources(PodSpec spec) {
        if (spec.getResources() == null) {
            spec.setResources(new ResourceRequirements());
        }
        return spec.getResources();
    }
}
