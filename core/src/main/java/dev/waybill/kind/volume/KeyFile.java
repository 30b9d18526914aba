package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.KeyToPath;

/** One key of a ConfigMap or Secret as a file: an item of {@code items}. */
@CheckReturnValue
public final class KeyFile extends ModelValue<KeyToPath> {
    private final String key;

    private KeyFile(String key, Recipe<KeyToPath> recipe) {
        super(recipe);
        this.key = key;
    }

    /** Makes {@code key} the file at {@code path}, which is relative and has no {@code ..}. */
    public static KeyFile of(String key, String path) {
        FileSyntax.path("file for key '" + key + "',", path);
        return new KeyFile(key, Recipe.of("keyFile", KeyToPath::new, item -> {
            item.setKey(key);
            item.setPath(path);
        }));
    }

    /** Sets {@code mode}, 0 to 0777: write it in octal in Java as well. Default: the volume's. A repeat replaces. */
    public KeyFile mode(int mode) {
        FileSyntax.mode(mode);
        return new KeyFile(key, recipe().and("mode", item -> item.setMode(mode)));
    }

    /** Sets {@code user}: the owner's uid. Default: the volume's. Alpha in Kubernetes 1.37. A repeat replaces. */
    public KeyFile user(long uid) {
        FileSyntax.user(uid);
        return new KeyFile(key, recipe().and("user", item -> item.setUser(uid)));
    }

    /** Returns the key. */
    public String key() {
        return key;
    }
}
