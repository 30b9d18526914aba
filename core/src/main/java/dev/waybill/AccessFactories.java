package dev.waybill;

import dev.waybill.kind.ClusterRole;
import dev.waybill.kind.ClusterRoleBinding;
import dev.waybill.kind.DebugAccess;
import dev.waybill.kind.LimitRange;
import dev.waybill.kind.Namespace;
import dev.waybill.kind.ResourceQuota;
import dev.waybill.kind.Role;
import dev.waybill.kind.RoleBinding;
import dev.waybill.kind.ServiceAccount;
import dev.waybill.kind.access.ClusterRoleRef;
import dev.waybill.kind.access.ExistingClusterRole;
import dev.waybill.kind.access.ExistingRole;
import dev.waybill.kind.access.ExistingServiceAccount;
import dev.waybill.kind.access.RoleRef;
import dev.waybill.kind.access.ServiceAccountRef;
import dev.waybill.kind.access.Subject;
import dev.waybill.kind.access.Verbs;
import dev.waybill.kind.quota.ClaimLimits;
import dev.waybill.kind.quota.ContainerLimits;
import dev.waybill.kind.quota.Limits;
import dev.waybill.kind.quota.PodLimits;
import dev.waybill.value.Memory;

/** Factories of access: who may do what, and how much a namespace may use. */
abstract class AccessFactories extends PodFactories {
    AccessFactories() {}

    /** Makes a Namespace; see {@link Namespace#of}. */
    public static Namespace namespace(String name) {
        return Namespace.of(name);
    }

    /** Makes a ServiceAccount; see {@link ServiceAccount#of}. */
    public static ServiceAccount serviceAccount(String name) {
        return ServiceAccount.of(name);
    }

    /** Means a ServiceAccount that is in the cluster already. */
    public static ExistingServiceAccount existingServiceAccount(String name) {
        return new ExistingServiceAccount(name);
    }

    /** Makes a Role; see {@link Role#of}. */
    public static Role role(String name) {
        return Role.of(name);
    }

    /** Means a Role that is in the cluster already. */
    public static ExistingRole existingRole(String name) {
        return new ExistingRole(name);
    }

    /** Makes a ClusterRole; see {@link ClusterRole#of}. */
    public static ClusterRole clusterRole(String name) {
        return ClusterRole.of(name);
    }

    /** Means a ClusterRole that is in the cluster already, such as {@code view}. */
    public static ExistingClusterRole existingClusterRole(String name) {
        return new ExistingClusterRole(name);
    }

    /** Starts a rule of a Role or a ClusterRole; see {@link Verbs#of}. */
    public static Verbs verbs(String first, String... more) {
        return Verbs.of(first, more);
    }

    /** Makes a RoleBinding; see {@link RoleBinding#of(String, RoleRef, Subject)}. */
    public static RoleBinding roleBinding(String name, RoleRef role, Subject first) {
        return RoleBinding.of(name, role, first);
    }

    /** Makes a RoleBinding; see {@link RoleBinding#of(String, RoleRef, ServiceAccountRef)}. */
    public static RoleBinding roleBinding(String name, RoleRef role, ServiceAccountRef first) {
        return RoleBinding.of(name, role, first);
    }

    /** Makes a ClusterRoleBinding; see {@link ClusterRoleBinding#of(String, ClusterRoleRef, Subject)}. */
    public static ClusterRoleBinding clusterRoleBinding(String name, ClusterRoleRef role, Subject first) {
        return ClusterRoleBinding.of(name, role, first);
    }

    /** Makes a ClusterRoleBinding; see {@link ClusterRoleBinding#of(String, ClusterRoleRef, ServiceAccountRef)}. */
    public static ClusterRoleBinding clusterRoleBinding(String name, ClusterRoleRef role, ServiceAccountRef first) {
        return ClusterRoleBinding.of(name, role, first);
    }

    /** Means a user in a binding; see {@link Subject#user}. */
    public static Subject user(String name) {
        return Subject.user(name);
    }

    /** Means a group in a binding; see {@link Subject#group}. */
    public static Subject group(String name) {
        return Subject.group(name);
    }

    /** Makes a LimitRange; see {@link LimitRange#of}. */
    public static LimitRange limitRange(String name, Limits first) {
        return LimitRange.of(name, first);
    }

    /** Starts the limits of each container; see {@link ContainerLimits#of}. */
    public static ContainerLimits containerLimits() {
        return ContainerLimits.of();
    }

    /** Starts the limits of each pod; see {@link PodLimits#of}. */
    public static PodLimits podLimits() {
        return PodLimits.of();
    }

    /** Bounds the size of each claim on both sides; see {@link ClaimLimits#between}. */
    public static ClaimLimits claimLimits(Memory min, Memory max) {
        return ClaimLimits.between(min, max);
    }

    /** Bounds the size of each claim from below; see {@link ClaimLimits#atLeast}. */
    public static ClaimLimits claimsOfAtLeast(Memory min) {
        return ClaimLimits.atLeast(min);
    }

    /** Bounds the size of each claim from above; see {@link ClaimLimits#atMost}. */
    public static ClaimLimits claimsOfAtMost(Memory max) {
        return ClaimLimits.atMost(max);
    }

    /** Makes a ResourceQuota; see {@link ResourceQuota#of}. */
    public static ResourceQuota resourceQuota(String name) {
        return ResourceQuota.of(name);
    }

    /** Lets one group use {@code kubectl debug}; see {@link DebugAccess#of}. */
    public static DebugAccess debugAccess(String name, String group) {
        return DebugAccess.of(name, group);
    }
}
