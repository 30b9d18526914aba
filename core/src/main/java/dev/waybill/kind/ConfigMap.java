package dev.waybill.kind;

import dev.waybill.kind.config.ConfigMapKey;
import dev.waybill.kind.config.ConfigMapRef;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A Kubernetes ConfigMap: settings and files that pods read as variables or mount. Text stands in {@code data}, bytes in
 * {@code binaryData}.
 */
@CheckReturnValue
public final class ConfigMap extends ContentKind<ConfigMap, io.fabric8.kubernetes.api.model.ConfigMap>
        implements ConfigMapRef {

    private ConfigMap(
            String name, Recipe<io.fabric8.kubernetes.api.model.ConfigMap> recipe, boolean hashed, long atMost) {
        super(name, recipe, hashed, atMost);
    }

    /** Makes an empty ConfigMap. The name is a DNS subdomain. */
    public static ConfigMap of(String name) {
        NameSyntax.DNS_SUBDOMAIN.check("ConfigMap name", name);
        return new ConfigMap(
                name, recipe("configMap", name, io.fabric8.kubernetes.api.model.ConfigMap::new, m -> {}), false, 0);
    }

    /** Returns a reference to one of its keys, for a variable. Refuses a key that it does not have. */
    @Override
    public ConfigMapKey key(String key) {
        checkKnown(key);
        return ConfigMapKey.of(this, key);
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public ConfigMap customize(UnaryOperator<ConfigMapBuilder> change) {
        return rebuilt(m -> {
                    var made = change.apply(new ConfigMapBuilder(m)).build();
                    made.setData(Entry.orNone(made.getData()));
                    made.setBinaryData(Entry.orNone(made.getBinaryData()));
                    return made;
                })
                .checked();
    }

    @Override
    ConfigMap made(Recipe<io.fabric8.kubernetes.api.model.ConfigMap> recipe, boolean hashedName, long atMost) {
        return new ConfigMap(baseName(), recipe, hashedName, atMost);
    }

    @Override
    void put(io.fabric8.kubernetes.api.model.ConfigMap model, String key, Entry entry) {
        String text = entry.text();
        if (text == null) {
            model.getData().remove(key);
            model.getBinaryData().put(key, entry.base64());
        } else {
            model.getBinaryData().remove(key);
            model.getData().put(key, text);
        }
    }

    @Override
    boolean has(io.fabric8.kubernetes.api.model.ConfigMap model, String key) {
        return model.getData().containsKey(key) || model.getBinaryData().containsKey(key);
    }

    @Override
    Collection<String> keys(io.fabric8.kubernetes.api.model.ConfigMap model) {
        Collection<String> keys = new TreeSet<>(model.getData().keySet());
        keys.addAll(model.getBinaryData().keySet());
        return keys;
    }

    @Override
    long size(io.fabric8.kubernetes.api.model.ConfigMap model) {
        long size = 0;
        for (String text : model.getData().values()) {
            size += text.getBytes(StandardCharsets.UTF_8).length;
        }
        for (String base64 : model.getBinaryData().values()) {
            size += Entry.sizeOf(base64);
        }
        return size;
    }

    @Override
    void makeImmutable(io.fabric8.kubernetes.api.model.ConfigMap model) {
        model.setImmutable(true);
    }

    @Override
    String hash(io.fabric8.kubernetes.api.model.ConfigMap model) {
        return new ContentHash().add(model.getData()).add(model.getBinaryData()).text();
    }
}
