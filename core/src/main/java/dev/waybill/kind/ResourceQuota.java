package dev.waybill.kind;

import dev.waybill.kind.quota.QuotaChecks;
import dev.waybill.kind.quota.QuotaScope;
import dev.waybill.kind.quota.ScopeMatch;
import dev.waybill.kind.storage.StorageClassRef;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.api.model.ResourceQuotaSpec;
import io.fabric8.kubernetes.api.model.ScopeSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A Kubernetes ResourceQuota: how much all objects of a namespace may use together, and how many there may be. */
@CheckReturnValue
public final class ResourceQuota extends NamespacedKind<ResourceQuota, io.fabric8.kubernetes.api.model.ResourceQuota> {
    private static final String OF_CLASS = ".storageclass.storage.k8s.io/";

    private ResourceQuota(String name, Recipe<io.fabric8.kubernetes.api.model.ResourceQuota> recipe) {
        super(name, recipe);
    }

    /** Makes a ResourceQuota that bounds nothing yet. The name is a DNS subdomain. */
    public static ResourceQuota of(String name) {
        NameSyntax.DNS_SUBDOMAIN.check("ResourceQuota name", name);
        return new ResourceQuota(
                name,
                recipe(
                        "resourceQuota",
                        name,
                        io.fabric8.kubernetes.api.model.ResourceQuota::new,
                        m -> m.setSpec(new ResourceQuotaSpec())));
    }

    /** Sets {@code requests.cpu} and {@code requests.memory} of {@code spec.hard}. A repeat replaces. */
    public ResourceQuota requests(Cpu cpu, Memory memory) {
        return requests(cpu).requests(memory);
    }

    /** Sets {@code requests.cpu} of {@code spec.hard}: from then on every container must request some. A repeat replaces. */
    public ResourceQuota requests(Cpu cpu) {
        return put("requests", "requests.cpu", cpu.text());
    }

    /** Sets {@code requests.memory} of {@code spec.hard}, as {@link #requests(Cpu)} does for CPU. A repeat replaces. */
    public ResourceQuota requests(Memory memory) {
        return put("requests", "requests.memory", memory.text());
    }

    /** Sets {@code limits.cpu} and {@code limits.memory} of {@code spec.hard}. A repeat replaces. */
    public ResourceQuota limits(Cpu cpu, Memory memory) {
        return limits(cpu).limits(memory);
    }

    /** Sets {@code limits.cpu} of {@code spec.hard}: from then on every container must have a limit. A repeat replaces. */
    public ResourceQuota limits(Cpu cpu) {
        return put("limits", "limits.cpu", cpu.text());
    }

    /** Sets {@code limits.memory} of {@code spec.hard}, as {@link #limits(Cpu)} does for CPU. A repeat replaces. */
    public ResourceQuota limits(Memory memory) {
        return put("limits", "limits.memory", memory.text());
    }

    /** Sets {@code requests.storage} of {@code spec.hard}: what all claims ask for together. A repeat replaces. */
    public ResourceQuota storage(Memory size) {
        return put("storage", "requests.storage", size.text());
    }

    /** Sets what all claims of a class ask for together: {@code <class>.storageclass.storage.k8s.io/requests.storage}. */
    public ResourceQuota storage(StorageClassRef storageClass, Memory size) {
        return put("storage", storageClass.name() + OF_CLASS + "requests.storage", size.text())
                .refersTo(storageClass);
    }

    /** Sets {@code pods} of {@code spec.hard}: how many there may be that have not ended. A repeat replaces. */
    public ResourceQuota pods(int count) {
        return put("pods", "pods", Integer.toString(count));
    }

    /** Sets {@code persistentvolumeclaims} of {@code spec.hard}: how many claims there may be. A repeat replaces. */
    public ResourceQuota claims(int count) {
        return put("claims", "persistentvolumeclaims", Integer.toString(count));
    }

    /** Sets how many claims of a class there may be: {@code <class>.storageclass.storage.k8s.io/persistentvolumeclaims}. */
    public ResourceQuota claims(StorageClassRef storageClass, int count) {
        return put("claims", storageClass.name() + OF_CLASS + "persistentvolumeclaims", Integer.toString(count))
                .refersTo(storageClass);
    }

    /** Sets {@code services.loadbalancers} of {@code spec.hard}; each costs money in a cloud. A repeat replaces. */
    public ResourceQuota loadBalancers(int count) {
        return put("loadBalancers", "services.loadbalancers", Integer.toString(count));
    }

    /** Sets {@code services.nodeports} of {@code spec.hard}: how many node ports Services may take. A repeat replaces. */
    public ResourceQuota nodePorts(int count) {
        return put("nodePorts", "services.nodeports", Integer.toString(count));
    }

    /**
     * Sets how many objects of any kind there may be: {@code count/<resource>} of {@code spec.hard}. A repeat replaces.
     *
     * @param resource the plural, with its group unless that is the core group: {@code secrets}, {@code deployments.apps}
     */
    public ResourceQuota count(String resource, int count) {
        return put("count", "count/" + resource, Integer.toString(count));
    }

    /**
     * Sets {@code spec.hard} of any name that Kubernetes has for a quota, such as {@code requests.nvidia.com/gpu}. A repeat
     * replaces.
     */
    public ResourceQuota hard(String resource, Quantity amount) {
        return put("hard", resource, amount.text());
    }

    private ResourceQuota put(String step, String resource, String amount) {
        QuotaChecks.checkHard(subject(), resource, Quantity.of(amount));
        return checked(with(
                step, m -> m.getSpec().getHard().put(resource, new io.fabric8.kubernetes.api.model.Quantity(amount))));
    }

    /** Adds to {@code spec.scopes}: counts only what falls into all of its scopes. The same scope is written once. */
    public ResourceQuota scope(QuotaScope scope) {
        String text = scope.text();
        return checked(with("scope", m -> {
            m.getSpec().getScopes().remove(text);
            m.getSpec().getScopes().add(text);
        }));
    }

    /** Adds to {@code spec.scopeSelector.matchExpressions}: counts only what all of them match. */
    public ResourceQuota where(ScopeMatch match) {
        return checked(with("where", match, (m, made) -> {
            if (m.getSpec().getScopeSelector() == null) {
                m.getSpec().setScopeSelector(new ScopeSelector());
            }
            m.getSpec().getScopeSelector().getMatchExpressions().add(made);
        }));
    }

    private static ResourceQuota checked(ResourceQuota quota) {
        ResourceQuotaSpec spec = quota.toModel().getSpec();
        List<String> scopes = new ArrayList<>(spec.getScopes());
        if (spec.getScopeSelector() != null) {
            spec.getScopeSelector().getMatchExpressions().forEach(match -> scopes.add(match.getScopeName()));
        }
        QuotaChecks.checkScopes(quota.subject(), scopes, spec.getHard().keySet());
        return quota;
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public ResourceQuota customize(UnaryOperator<ResourceQuotaBuilder> change) {
        return rebuilt(m -> change.apply(new ResourceQuotaBuilder(m)).build());
    }

    @Override
    ResourceQuota with(Recipe<io.fabric8.kubernetes.api.model.ResourceQuota> next) {
        return new ResourceQuota(name(), next);
    }
}
