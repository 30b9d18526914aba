package dev.waybill.presets;

import dev.waybill.kind.KubernetesObjects;
import dev.waybill.kind.PriorityClass;
import dev.waybill.kind.StorageClass;
import dev.waybill.manifest.Manifest;
import dev.waybill.presets.check.CheckImages;
import dev.waybill.recipe.Origin;
import dev.waybill.rule.Rule;
import dev.waybill.rule.RuleSet;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Closest;
import dev.waybill.value.KubernetesVersion;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Percent;
import dev.waybill.value.Range;
import dev.waybill.value.Seconds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a company has decided for all its apps. Immutable: {@link #standard()} holds what is right for most, and each method
 * returns a copy that differs. A company ships its own as a small artifact, and everybody's apps say {@code
 * company.manifest(..)}.
 */
@CheckReturnValue
public final class CompanyPolicy {
    private static final CompanyPolicy STANDARD = new CompanyPolicy(new CompanyValues());

    private final CompanyValues values;

    private CompanyPolicy(CompanyValues values) {
        this.values = values;
    }

    /** Returns what is right for most companies. Each method below says its default. */
    public static CompanyPolicy standard() {
        return STANDARD;
    }

    private CompanyPolicy with(Consumer<CompanyValues> change) {
        CompanyValues next = values.copy();
        change.accept(next);
        return new CompanyPolicy(next);
    }

    /**
     * Allows images from these registries only, each with a path where a part of it is meant: the rule {@code
     * allowed-registries}, an error, finds others. The images of init checks are no exception: say {@link #checkImages} as
     * well. Default: any. None is refused. A repeat replaces.
     */
    public CompanyPolicy registries(String... registries) {
        List<String> all = List.of(registries);
        Rule unused = CompanyRules.registries(all);
        return with(v -> v.registries = all);
    }

    /**
     * Pulls the images of init checks from a mirror of Docker Hub, as in {@code registry.acme.io/hub}. Default: Docker Hub
     * itself. A repeat replaces.
     */
    public CompanyPolicy checkImages(CheckImages images) {
        return with(v -> v.checkImages = images);
    }

    /**
     * Names the node label whose value is an app's node group. Default: {@code node-group}. A repeat replaces.
     */
    public CompanyPolicy nodeGroupLabel(String key) {
        NameSyntax.QUALIFIED_NAME.check("company nodeGroupLabel", key);
        return with(v -> v.nodeGroupLabel = key);
    }

    /** Names the taint whose value is a node's group. Default: {@code node-group}. A repeat replaces. */
    public CompanyPolicy nodeGroupTaint(String key) {
        NameSyntax.QUALIFIED_NAME.check("company nodeGroupTaint", key);
        return with(v -> v.nodeGroupTaint = key);
    }

    /** Names the node group of batch jobs that name none. Default: {@code batch}. A server has one of its own name. */
    public CompanyPolicy batchNodeGroup(String group) {
        NameSyntax.LABEL_VALUE.check("company batchNodeGroup", group);
        return with(v -> v.batchNodeGroup = group);
    }

    /**
     * Says how long a server serves on after the order to stop, while load balancers take it out of their lists. Default:
     * 10 s. A repeat replaces.
     */
    public CompanyPolicy deregisterFor(Duration time) {
        int unused = Seconds.whole("company deregisterFor", time);
        return with(v -> v.deregister = time);
    }

    /** Says how long a server has for the requests that it still has, after that. Default: 30 s. A repeat replaces. */
    public CompanyPolicy drainFor(Duration time) {
        int unused = Seconds.whole("company drainFor", time);
        return with(v -> v.drain = time);
    }

    /** Gives a server so long to start, unless it says how long it takes. Default: 2 minutes. A repeat replaces. */
    public CompanyPolicy startsWithin(Duration time) {
        int unused = Seconds.positive("company startsWithin", time);
        return with(v -> v.startsWithin = time);
    }

    /**
     * Names the PriorityClass of servers, and its value: at most 1,000,000,000, and more than that of batch jobs, which {@link
     * #manifest} and {@link #platform} look at. A name that starts with {@code system-} is refused. Default: {@code server},
     * 1,000,000 (tip 7). A repeat replaces.
     */
    public CompanyPolicy serverPriority(String name, int value) {
        Priority priority = new Priority("company serverPriority", name, value);
        return with(v -> v.serverPriority = priority);
    }

    /**
     * Names the PriorityClass of batch jobs, and its value: less than that of servers, as in {@link #serverPriority}. Such
     * pods preempt nobody. Default: {@code batch}, 1,000. A repeat replaces.
     */
    public CompanyPolicy batchPriority(String name, int value) {
        Priority priority = new Priority("company batchPriority", name, value);
        return with(v -> v.batchPriority = priority);
    }

    /** Scales servers between these numbers, unless they say otherwise. Default: 2 to 4. A repeat replaces. */
    public CompanyPolicy scale(Range replicas) {
        return with(v -> v.scale = replicas);
    }

    /** Scales servers that name no metric at this share of the CPU that they request. Default: 70%. A repeat replaces. */
    public CompanyPolicy scaleOnCpu(Percent share) {
        return with(v -> v.scaleOnCpu = share);
    }

    /**
     * Limits the CPU of an app to so many times its request, at least 1. Default: 2. Memory is always limited to the request.
     * A repeat replaces.
     */
    public CompanyPolicy cpuLimit(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("company cpuLimit " + times + ": 1 or more is allowed.");
        }
        return with(v -> v.cpuLimit = times);
    }

    /**
     * Runs every app as this user and group: {@code runAsUser}, {@code runAsGroup} and {@code fsGroup}. Default: the user of
     * the image, which must not be root. A repeat replaces.
     */
    public CompanyPolicy runAsUser(long id) {
        if (id < 1) {
            throw new IllegalArgumentException(
                    "company runAsUser " + id + ": 1 or more is allowed, because 0 is root. Take one like 10001.");
        }
        return with(v -> v.runAsUser = OptionalLong.of(id));
    }

    /**
     * Asks every app for its owner, and puts that on all objects and pods under this label: the rule {@code owner-label}, an
     * error, finds workloads without. Default: {@code owner}, and nobody is asked. A repeat replaces.
     */
    public CompanyPolicy ownerLabel(String key) {
        NameSyntax.QUALIFIED_NAME.check("company ownerLabel", key);
        return with(v -> v.ownerLabel = Optional.of(key));
    }

    /** Says what all apps are part of: the label {@code app.kubernetes.io/part-of}. Default: none. A repeat replaces. */
    public CompanyPolicy partOf(String product) {
        NameSyntax.LABEL_VALUE.check("company partOf", product);
        return with(v -> v.partOf = Optional.of(product));
    }

    /** Adds a default of your own, after those of Waybill but the labels. An id that is taken is refused. */
    public CompanyPolicy policy(ServerPolicy policy) {
        refuseTaken(policy, serverPolicies());
        return with(v -> v.serverPolicies = plus(v.serverPolicies, policy));
    }

    /** Adds a default of your own, after those of Waybill but the labels. An id that is taken is refused. */
    public CompanyPolicy policy(BatchPolicy policy) {
        refuseTaken(policy, batchPolicies());
        return with(v -> v.batchPolicies = plus(v.batchPolicies, policy));
    }

    /** Adds a default of your own for servers and jobs, after those of Waybill but the labels. An id that is taken is refused. */
    public CompanyPolicy policy(AppPolicy policy) {
        return policy((ServerPolicy) policy).policy((BatchPolicy) policy);
    }

    private static void refuseTaken(Policy policy, List<? extends Policy> known) {
        if (known.stream().anyMatch(each -> each.id().equals(policy.id()))) {
            throw new IllegalArgumentException(
                    "policy '" + policy.id()
                            + "': the id is taken. Give your own another, and leave out Waybill's with without(..) if it is to go.");
        }
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return plus(list, more, each -> false);
    }

    /** Adds to a list, or puts into the place of what is the same. */
    private static <T> List<T> plus(List<T> list, T more, Predicate<T> same) {
        List<T> next = new ArrayList<>(list);
        for (int i = 0; i < next.size(); i++) {
            if (same.test(next.get(i))) {
                next.set(i, more);
                return List.copyOf(next);
            }
        }
        next.add(more);
        return List.copyOf(next);
    }

    /** Leaves out one default of all apps. The reports of manifests list it with the reason. */
    public CompanyPolicy without(Policy policy, Because because) {
        List<String> ids = new ArrayList<>();
        serverPolicies().forEach(each -> ids.add(each.id()));
        batchPolicies().forEach(each -> ids.add(each.id()));
        if (!ids.contains(policy.id())) {
            throw new IllegalArgumentException("company without '" + policy.id() + "': there is no such policy."
                    + Closest.question(policy.id(), ids, ""));
        }
        Setting<App.Removed> removed = new Setting<>(new App.Removed(policy, because), Origin.here());
        return with(v -> v.removed = plus(v.removed, removed));
    }

    /**
     * Checks by other rules than the recommended ones, and at other severities: {@code
     * RuleSet.recommended().raise("image-tag").and(rule)}. Those that follow from the company's other decisions are added to
     * them. A repeat replaces.
     */
    public CompanyPolicy rules(RuleSet rules) {
        return with(v -> v.rules = rules);
    }

    /**
     * Allows StorageClasses of these drivers only, as in {@code ebs.csi.aws.com}: the rule {@code allowed-provisioners}, an
     * error, finds others. Default: any. None is refused. A repeat replaces.
     */
    public CompanyPolicy provisioners(String... drivers) {
        List<String> all = List.of(drivers);
        Rule unused = CompanyRules.provisioners(all);
        return with(v -> v.provisioners = all);
    }

    /**
     * Checks for this version of Kubernetes, and pins the Pod Security level of namespaces to it. Default: that of the rules,
     * and {@code latest}, which moves with the cluster. A repeat replaces.
     */
    public CompanyPolicy kubernetes(KubernetesVersion version) {
        Objects.requireNonNull(version, "version");
        return with(v -> v.kubernetes = Optional.of(version));
    }

    /**
     * Says how little pods may do: what the company's namespaces enforce, and what policy {@code security} gives apps. Default:
     * {@link SecurityLevel#RESTRICTED}. A repeat replaces.
     */
    public CompanyPolicy security(SecurityLevel level) {
        Objects.requireNonNull(level, "level");
        return with(v -> v.security = level);
    }

    /**
     * Offers a StorageClass in {@link #platform}. Default: {@code EbsStorage.gp3("ebs", Provisioner.AWS_EBS)}, in whose place
     * the first one said comes. Repeats add, in order; the same name replaces.
     */
    public CompanyPolicy storageClass(StorageClass storageClass) {
        Objects.requireNonNull(storageClass, "storageClass");
        return with(v -> v.storageClasses =
                plus(v.storageClasses, storageClass, each -> each.name().equals(storageClass.name())));
    }

    /** Gives these namespaces to apps, each as {@link CompanyNamespace} has it by default. As {@link #namespace} for each. */
    public CompanyPolicy namespaces(String... names) {
        CompanyPolicy result = this;
        for (String name : names) {
            result = result.namespace(CompanyNamespace.of(name));
        }
        return result;
    }

    /**
     * Gives a namespace to apps: in {@link #platform} it has a level of security, limits and a quota. Default: none. Repeats
     * add, in order; the same name replaces.
     */
    public CompanyPolicy namespace(CompanyNamespace namespace) {
        Setting<CompanyNamespace> setting = new Setting<>(namespace, Origin.here());
        return with(v -> v.namespaces =
                plus(v.namespaces, setting, each -> each.value().name().equals(namespace.name())));
    }

    /**
     * Lets a group use {@code kubectl debug} in all namespaces of the company, and with it reach all that their pods reach; see
     * {@link dev.waybill.kind.DebugAccess}. Default: nobody is named. A repeat replaces.
     *
     * @param group as the cluster's authentication calls it
     */
    public CompanyPolicy debuggers(String group) {
        if (group.isBlank()) {
            throw new IllegalArgumentException("company debuggers '" + group + "': the name of a group is needed.");
        }
        return with(v -> v.debuggers = Optional.of(group));
    }

    /**
     * Makes the manifest of what the presets refer to and what bounds the apps: the two PriorityClasses, the StorageClasses,
     * and for each namespace a Namespace, a LimitRange, a ResourceQuota and, where {@link #debuggers} are named, a Role and a
     * RoleBinding. Whoever runs the cluster applies it, before the apps.
     */
    public Manifest platform() {
        values.check();
        return Platform.of(values, ruleSet());
    }

    /** Puts apps and other objects together, to be rendered for one environment or for all alike. */
    public CompanyManifest manifest(KubernetesObjects... contents) {
        values.check();
        return CompanyManifest.of(this, contents);
    }

    /** Returns the defaults of servers, in the order in which they are applied. */
    public List<ServerPolicy> serverPolicies() {
        return withIdentityLast(Policies.ofServers(), values.serverPolicies);
    }

    /** Returns the defaults of batch jobs, in the order in which they are applied. */
    public List<BatchPolicy> batchPolicies() {
        return withIdentityLast(Policies.ofBatchJobs(), values.batchPolicies);
    }

    /** Puts a company's own policies before that of the labels, which is for all objects. */
    private static <P> List<P> withIdentityLast(List<P> waybills, List<P> own) {
        List<P> all = new ArrayList<>(waybills);
        all.addAll(all.size() - 1, own);
        return List.copyOf(all);
    }

    /** Returns the rules by which the company's manifests are checked: the chosen ones, and those that follow from its other decisions. */
    public RuleSet ruleSet() {
        return CompanyRules.of(values);
    }

    CompanyValues values() {
        return values;
    }

    /**
     * A PriorityClass and its value.
     *
     * @param name the name, which Kubernetes does not keep for itself
     * @param value higher goes first; pods without a class have 0
     */
    record Priority(String name, int value) {
        Priority(String subject, String name, int value) {
            this(name, value);
            try {
                PriorityClass unused = PriorityClass.of(name, value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(subject + ": " + e.getMessage(), e);
            }
        }
    }
}
