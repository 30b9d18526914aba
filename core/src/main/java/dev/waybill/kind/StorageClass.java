package dev.waybill.kind;

import dev.waybill.kind.storage.AllowedTopology;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.kind.storage.ReclaimPolicy;
import dev.waybill.kind.storage.StorageClassRef;
import dev.waybill.kind.storage.VolumeBindingMode;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.yaml.MapOrder;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A Kubernetes StorageClass ({@code storage.k8s.io/v1}): a kind of storage that claims ask for. Cluster-wide. */
@CheckReturnValue
public final class StorageClass extends Kind<StorageClass, io.fabric8.kubernetes.api.model.storage.StorageClass>
        implements StorageClassRef {
    // storage/validation.maxProvisionerParameterLen
    private static final int MOST_PARAMETERS = 512;

    private StorageClass(String name, Recipe<io.fabric8.kubernetes.api.model.storage.StorageClass> recipe) {
        super(name, recipe);
    }

    /** Makes a StorageClass whose volumes {@code provisioner} makes. The name is a DNS subdomain. */
    public static StorageClass of(String name, Provisioner provisioner) {
        NameSyntax.DNS_SUBDOMAIN.check("StorageClass name", name);
        return new StorageClass(
                name,
                recipe(
                        "storageClass",
                        name,
                        io.fabric8.kubernetes.api.model.storage.StorageClass::new,
                        m -> m.setProvisioner(provisioner.name())));
    }

    /** Adds to {@code parameters}, which the provisioner understands. The same key replaces; at most 512. */
    public StorageClass parameter(String key, String value) {
        Objects.requireNonNull(value, () -> subject() + " parameter '" + key + "' value");
        if (key.isEmpty()) {
            throw new IllegalArgumentException(subject() + " parameter '': a key is needed.");
        }
        StorageClass next = with("parameter", m -> m.getParameters().put(key, value));
        int count = next.toModel().getParameters().size();
        if (count > MOST_PARAMETERS) {
            throw new IllegalArgumentException(
                    subject() + ": " + count + " parameters; at most " + MOST_PARAMETERS + " are allowed.");
        }
        return next;
    }

    /** Adds parameters as {@link #parameter} does for each: in the order of the map, by key where it has none. */
    public StorageClass parameters(Map<String, String> parameters) {
        StorageClass result = this;
        for (Map.Entry<String, String> each : MapOrder.entries(parameters)) {
            result = result.parameter(each.getKey(), each.getValue());
        }
        return result;
    }

    /** Sets {@code reclaimPolicy}. Default: {@link ReclaimPolicy#DELETE}. A repeat replaces. */
    public StorageClass reclaimPolicy(ReclaimPolicy policy) {
        return with("reclaimPolicy", m -> m.setReclaimPolicy(policy.text()));
    }

    /** Sets {@code volumeBindingMode}. Default: {@link VolumeBindingMode#IMMEDIATE}. A repeat replaces. */
    public StorageClass volumeBindingMode(VolumeBindingMode mode) {
        return with("volumeBindingMode", m -> m.setVolumeBindingMode(mode.text()));
    }

    /** Sets {@code volumeBindingMode: WaitForFirstConsumer}: a disk is made in the zone where its pod can run. */
    public StorageClass waitForFirstConsumer() {
        return with(
                "waitForFirstConsumer", m -> m.setVolumeBindingMode(VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER.text()));
    }

    /** Sets {@code allowVolumeExpansion: true}: claims may grow. Default: they may not. */
    public StorageClass allowVolumeExpansion() {
        return with("allowVolumeExpansion", m -> m.setAllowVolumeExpansion(true));
    }

    /** Adds to {@code mountOptions}, as in {@code noatime}; a wrong one makes each mount fail. */
    public StorageClass mountOptions(String... options) {
        List<String> all = List.of(options);
        return with("mountOptions", m -> m.getMountOptions().addAll(all));
    }

    /** Adds to {@code allowedTopologies}: volumes are made there, or where another says. Default: everywhere. */
    public StorageClass allowedTopology(AllowedTopology topology) {
        return with(
                "allowedTopology",
                topology,
                (m, made) -> m.getAllowedTopologies().add(made));
    }

    /** Makes it the cluster's default, by the annotation {@code storageclass.kubernetes.io/is-default-class}. */
    public StorageClass asDefault() {
        return with(
                "asDefault",
                m -> m.getMetadata().getAnnotations().put("storageclass.kubernetes.io/is-default-class", "true"));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public StorageClass customize(UnaryOperator<StorageClassBuilder> change) {
        return rebuilt(m -> change.apply(new StorageClassBuilder(m)).build());
    }

    @Override
    StorageClass with(Recipe<io.fabric8.kubernetes.api.model.storage.StorageClass> next) {
        return new StorageClass(name(), next);
    }
}
