package dev.waybill.yaml;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** fabric8's class for an apiVersion and a kind. */
final class ModelKinds {

    private static final String MODEL = "io.fabric8.kubernetes.api.model";

    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("v1", MODEL),
            Map.entry("apps/v1", MODEL + ".apps"),
            Map.entry("batch/v1", MODEL + ".batch.v1"),
            Map.entry("batch/v1beta1", MODEL + ".batch.v1beta1"),
            Map.entry("autoscaling/v1", MODEL + ".autoscaling.v1"),
            Map.entry("autoscaling/v2", MODEL + ".autoscaling.v2"),
            Map.entry("autoscaling/v2beta1", MODEL + ".autoscaling.v2beta1"),
            Map.entry("autoscaling/v2beta2", MODEL + ".autoscaling.v2beta2"),
            Map.entry("networking.k8s.io/v1", MODEL + ".networking.v1"),
            Map.entry("networking.k8s.io/v1beta1", MODEL + ".networking.v1beta1"),
            Map.entry("policy/v1", MODEL + ".policy.v1"),
            Map.entry("policy/v1beta1", MODEL + ".policy.v1beta1"),
            Map.entry("rbac.authorization.k8s.io/v1", MODEL + ".rbac"),
            Map.entry("scheduling.k8s.io/v1", MODEL + ".scheduling.v1"),
            Map.entry("scheduling.k8s.io/v1beta1", MODEL + ".scheduling.v1beta1"),
            Map.entry("scheduling.k8s.io/v1alpha1", MODEL + ".scheduling.v1alpha1"),
            Map.entry("scheduling.k8s.io/v1alpha3", MODEL + ".scheduling.v1alpha3"),
            Map.entry("storage.k8s.io/v1", MODEL + ".storage"),
            Map.entry("storage.k8s.io/v1beta1", MODEL + ".storage.v1beta1"),
            Map.entry("storage.k8s.io/v1alpha1", MODEL + ".storage.v1alpha1"),
            Map.entry("storagemigration.k8s.io/v1", MODEL + ".storagemigration.v1"),
            Map.entry("storagemigration.k8s.io/v1beta1", MODEL + ".storagemigration.v1beta1"),
            Map.entry("lifecycle.k8s.io/v1alpha1", MODEL + ".lifecycle.v1alpha1"),
            Map.entry("apiextensions.k8s.io/v1", MODEL + ".apiextensions.v1"),
            Map.entry("apiextensions.k8s.io/v1beta1", MODEL + ".apiextensions.v1beta1"),
            Map.entry("apiregistration.k8s.io/v1", MODEL));

    /** Only kinds that there are, so that no input makes it grow. */
    private static final Map<String, Class<? extends HasMetadata>> FOUND = new ConcurrentHashMap<>();

    /** Kinds that there are not, since looking for a class in vain is slow; no more than a bound, whatever the input. */
    private static final Set<String> MISSING = ConcurrentHashMap.newKeySet();

    private static final int MOST_MISSING = 1_000;

    private static final int LONGEST_KIND = 63;

    private ModelKinds() {}

    /** The class of such objects; that of custom resources where fabric8 has no other. */
    static Class<? extends HasMetadata> find(String apiVersion, String kind) {
        String modelPackage = PACKAGES.get(apiVersion);
        if (modelPackage == null || !isKind(kind)) {
            return GenericKubernetesResource.class;
        }
        String key = apiVersion + ' ' + kind;
        Class<? extends HasMetadata> known = FOUND.get(key);
        if (known != null) {
            return known;
        }
        if (MISSING.contains(key)) {
            return GenericKubernetesResource.class;
        }
        Class<? extends HasMetadata> found = load(modelPackage + '.' + kind, apiVersion, kind);
        if (found == null) {
            if (MISSING.size() < MOST_MISSING) {
                MISSING.add(key);
            }
            return GenericKubernetesResource.class;
        }
        FOUND.put(key, found);
        return found;
    }

    private static boolean isKind(String kind) {
        if (kind.isEmpty() || kind.length() > LONGEST_KIND || kind.charAt(0) < 'A' || kind.charAt(0) > 'Z') {
            return false;
        }
        for (int i = 0; i < kind.length(); i++) {
            char c = kind.charAt(i);
            if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return true;
    }

    /** The class of that name if its objects are of that kind, which they say when they are new. */
    private static @Nullable Class<? extends HasMetadata> load(String name, String apiVersion, String kind) {
        try {
            Class<?> type = Class.forName(name, false, HasMetadata.class.getClassLoader());
            if (!HasMetadata.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
                return null;
            }
            Class<? extends HasMetadata> kindClass = type.asSubclass(HasMetadata.class);
            HasMetadata blank = kindClass.getConstructor().newInstance();
            return apiVersion.equals(blank.getApiVersion()) && kind.equals(blank.getKind()) ? kindClass : null;
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }
}
