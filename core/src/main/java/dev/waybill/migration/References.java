package dev.waybill.migration;

import dev.waybill.kind.access.ServiceAccountRef;
import dev.waybill.kind.config.ConfigMapRef;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.kind.network.ServiceRef;
import dev.waybill.kind.scheduling.PriorityClassRef;
import dev.waybill.kind.storage.ClaimRef;
import dev.waybill.kind.storage.PersistentVolumeRef;
import dev.waybill.kind.storage.StorageClassRef;
import org.jspecify.annotations.Nullable;

/** What one object names: the object of that name that is here, or what stands for one that exists. Null for no name. */
final class References {
    private final Scope scope;
    private final @Nullable String namespace;

    /**
     * @param object the one that refers; what it names is in its namespace
     */
    References(Scope scope, Fields object) {
        this.scope = scope;
        this.namespace = object.text("metadata.namespace");
    }

    @Nullable
    Expression config(@Nullable String name) {
        return of("ConfigMap", name, ConfigMapRef.class, "existingConfigMap");
    }

    @Nullable
    Expression secret(@Nullable String name) {
        return of("Secret", name, SecretRef.class, "existingSecret");
    }

    @Nullable
    Expression claim(@Nullable String name) {
        return of("PersistentVolumeClaim", name, ClaimRef.class, "existingClaim");
    }

    @Nullable
    Expression service(@Nullable String name) {
        return of("Service", name, ServiceRef.class, "existingService");
    }

    @Nullable
    Expression serviceAccount(@Nullable String name) {
        return of("ServiceAccount", name, ServiceAccountRef.class, "existingServiceAccount");
    }

    @Nullable
    Expression storageClass(@Nullable String name) {
        return of("StorageClass", name, StorageClassRef.class, "existingStorageClass");
    }

    @Nullable
    Expression priorityClass(@Nullable String name) {
        return of("PriorityClass", name, PriorityClassRef.class, "existingPriorityClass");
    }

    @Nullable
    Expression volume(@Nullable String name) {
        return of("PersistentVolume", name, PersistentVolumeRef.class, "existingVolume");
    }

    /** A Secret that is named together with its namespace. */
    @Nullable
    Expression secret(String name, String inNamespace) {
        Expression here = scope.in(inNamespace, "Secret", name, SecretRef.class);
        return here == null ? existing("existingSecret", name) : here;
    }

    /** A claim that is named together with its namespace. */
    @Nullable
    Expression claim(String name, String inNamespace) {
        Expression here = scope.in(inNamespace, "PersistentVolumeClaim", name, ClaimRef.class);
        return here == null ? existing("existingClaim", name) : here;
    }

    /** The object of this name that is here; null where there is none. */
    @Nullable
    Expression here(String kind, String name, Class<?> role) {
        return scope.here(kind, namespace, name, role);
    }

    /**
     * @param role what the object has to be in the DSL
     * @param existing the factory of the stand-in
     */
    private @Nullable Expression of(String kind, @Nullable String name, Class<?> role, String existing) {
        if (name == null) {
            return null;
        }
        Expression here = scope.here(kind, namespace, name, role);
        return here == null ? existing(existing, name) : here;
    }

    /** A stand-in; null for a name that Waybill refuses. */
    private static @Nullable Expression existing(String factory, String name) {
        try {
            return Expression.factory(factory, name);
        } catch (Unsaid e) {
            return null;
        }
    }
}
