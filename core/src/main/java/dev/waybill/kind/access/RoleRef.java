package dev.waybill.kind.access;

/** What a RoleBinding grants: a Role or a ClusterRole, {@code existingRole(name)} or {@code existingClusterRole(name)}. */
public interface RoleRef {

    /** Returns {@code kind}: {@code Role} or {@code ClusterRole}. */
    String kind();

    /** Returns {@code metadata.name}. */
    String name();
}
