package dev.waybill.presets.secret;

import dev.waybill.kind.CustomResource;
import dev.waybill.kind.Namespace;
import dev.waybill.kind.config.SecretKey;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Closest;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An ExternalSecret ({@code external-secrets.io/v1}): says which values of a store become which keys of a Secret. The External
 * Secrets Operator makes that Secret, of the same name, so neither Git nor the manifest has the values.
 *
 * <p>It is a Secret to whoever reads it: {@code entry(..)} says where a value comes from, {@code key(..)} refers to it.
 */
@CheckReturnValue
public final class ExternalSecret extends OperatorObject implements SecretRef {
    private final CustomResource object;

    private ExternalSecret(CustomResource object, Set<Existing> existing) {
        super(object, existing);
        this.object = object;
    }

    /**
     * Starts an ExternalSecret; what is read has to follow. Writes {@code spec.secretStoreRef}, {@code spec.target.name} (the
     * same name), {@code creationPolicy: Owner}, so that the Secret goes with this object, and a {@code refreshInterval} of one
     * hour.
     *
     * @param name the name of this object and of the Secret, a DNS subdomain
     * @param store where the values are
     */
    public static NeedsEntry of(String name, SecretStoreRef store) {
        Map<String, Object> storeRef = new LinkedHashMap<>();
        storeRef.put("name", store.name());
        storeRef.put("kind", store.kind());
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("name", name);
        target.put("creationPolicy", "Owner");
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("refreshInterval", "1h");
        spec.put("secretStoreRef", storeRef);
        spec.put("target", target);
        CustomResource object =
                CustomResource.of(API_VERSION, "ExternalSecret", name).spec(spec);
        return new NeedsEntry(new ExternalSecret(object, and(Set.of(), store)));
    }

    /** An ExternalSecret that reads nothing yet, which the operator refuses. */
    @CheckReturnValue
    public static final class NeedsEntry {
        private final ExternalSecret empty;

        private NeedsEntry(ExternalSecret empty) {
            this.empty = empty;
        }

        /** Adds the first key; see {@link ExternalSecret#entry}. */
        public ExternalSecret entry(String key, Remote from) {
            return empty.entry(key, from);
        }

        /** Adds all fields of a value; see {@link ExternalSecret#entriesOf}. */
        public ExternalSecret entriesOf(Remote from) {
            return empty.entriesOf(from);
        }
    }

    /**
     * Adds to {@code spec.data}: the Secret gets {@code key}, with the value of the store. The same key replaces. A key has
     * letters, digits, {@code -}, {@code _} and {@code .}.
     */
    public ExternalSecret entry(String key, Remote from) {
        NameSyntax.CONFIG_KEY.check(subject() + " key", key);
        return with(spec -> {
            List<Object> data = SpecFields.list(spec, "data");
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("secretKey", key);
            entry.put("remoteRef", from.fields());
            for (int i = 0; i < data.size(); i++) {
                if (SpecFields.text(data.get(i), "secretKey").equals(key)) {
                    data.set(i, entry);
                    return;
                }
            }
            data.add(entry);
        });
    }

    /**
     * Adds to {@code spec.dataFrom} an {@code extract}: the Secret gets a key for each field of a value that is JSON. Which
     * ones, only the store knows, so {@link #key} takes any name from then on. A repeat adds.
     */
    public ExternalSecret entriesOf(Remote from) {
        return with(spec -> SpecFields.list(spec, "dataFrom").add(Map.of("extract", from.fields())));
    }

    /**
     * Sets {@code spec.refreshInterval}: how often the operator reads the store, whole seconds. Default: one hour. Stores such
     * as those of AWS charge by the request. A changed value reaches a file of a pod by itself, and a variable only when the
     * pods start anew. A repeat replaces.
     */
    public ExternalSecret refreshEvery(Duration interval) {
        String text = GoDuration.of(subject() + " refreshEvery", interval);
        return with(spec -> spec.put("refreshInterval", text));
    }

    /**
     * Sets {@code spec.target.template.type}: the Secret's type, as in {@code kubernetes.io/dockerconfigjson} for a Secret to
     * pull images with. Default: {@code Opaque}. A repeat replaces.
     */
    public ExternalSecret secretType(String type) {
        if (type.isBlank()) {
            throw new IllegalArgumentException(
                    subject() + " secretType '" + type + "': it is empty. Leave it out for a Secret of type Opaque.");
        }
        return with(spec ->
                SpecFields.object(SpecFields.object(spec, "target"), "template").put("type", type));
    }

    /** Returns a reference to one of the Secret's keys, for a variable. Refuses a key that no {@link #entry} adds. */
    @Override
    public SecretKey key(String key) {
        Map<String, Object> spec = SpecFields.spec(object.toModel());
        Map<String, Object> template = SpecFields.object(SpecFields.object(spec, "target"), "template");
        boolean open =
                spec.containsKey("dataFrom") || template.containsKey("data") || template.containsKey("templateFrom");
        Set<String> keys = new TreeSet<>();
        for (Object each : SpecFields.list(spec, "data")) {
            keys.add(SpecFields.text(each, "secretKey"));
        }
        if (!open && !keys.contains(key)) {
            throw new IllegalArgumentException(subject() + " has no key '" + key + "'; it has "
                    + String.join(", ", keys) + "."
                    + Closest.question(key, keys, " Add it with entry(\"" + key + "\", remote(..))."));
        }
        return SecretKey.of(this, key);
    }

    /** Adds a label to {@code metadata.labels}; see {@link CustomResource#label}. */
    public ExternalSecret label(String key, String value) {
        return with(object.label(key, value));
    }

    /** Adds labels to {@code metadata.labels}; see {@link CustomResource#labels}. */
    public ExternalSecret labels(Map<String, String> labels) {
        return with(object.labels(labels));
    }

    /** Adds an annotation to {@code metadata.annotations}; see {@link CustomResource#annotation}. */
    public ExternalSecret annotation(String key, String value) {
        return with(object.annotation(key, value));
    }

    /** Adds annotations to {@code metadata.annotations}; see {@link CustomResource#annotations}. */
    public ExternalSecret annotations(Map<String, String> annotations) {
        return with(object.annotations(annotations));
    }

    /** Sets {@code metadata.namespace}, of this object and of the Secret; see {@link CustomResource#namespace(String)}. */
    public ExternalSecret namespace(String namespace) {
        return with(object.namespace(namespace));
    }

    /** Sets {@code metadata.namespace} to the name of {@code namespace}. */
    public ExternalSecret namespace(Namespace namespace) {
        return with(object.namespace(namespace));
    }

    @Override
    public Optional<String> namespace() {
        return object.namespace();
    }

    /**
     * Edits the object through fabric8's builder: the way to a field that has no wither. Refuses another name, of the object or
     * of its Secret: others refer to that.
     */
    public ExternalSecret customize(UnaryOperator<GenericKubernetesResourceBuilder> change) {
        CustomResource changed = object.customize(change);
        String secret = SpecFields.text(SpecFields.spec(changed.toModel()).get("target"), "name");
        if (!secret.equals(name())) {
            throw new IllegalArgumentException(subject() + " customize: spec.target.name became '" + secret
                    + "'. Pods refer to the Secret by the name of this object, so give that to the factory.");
        }
        return with(changed);
    }

    private ExternalSecret with(Consumer<Map<String, Object>> edit) {
        Map<String, Object> spec = SpecFields.spec(object.toModel());
        edit.accept(spec);
        return with(object.spec(spec));
    }

    private ExternalSecret with(CustomResource changed) {
        return new ExternalSecret(changed, existing());
    }
}
