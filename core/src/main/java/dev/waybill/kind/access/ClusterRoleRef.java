package dev.waybill.kind.access;

/** What a ClusterRoleBinding grants: a ClusterRole of this manifest, or {@code existingClusterRole(name)}. */
public interface ClusterRoleRef extends RoleRef {}
