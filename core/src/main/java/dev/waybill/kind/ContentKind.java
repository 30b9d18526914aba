package dev.waybill.kind;

import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Closest;
import dev.waybill.value.NameSyntax;
import dev.waybill.yaml.MapOrder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a ConfigMap and a Secret have in common: entries by key, from text, bytes and files, and a hash over them. */
@CheckReturnValue
abstract class ContentKind<K extends ContentKind<K, M>, M extends HasMetadata> extends NamespacedKind<K, M> {
    // MaxSecretSize in k8s.io/kubernetes/pkg/apis/core/types.go, the limit of ConfigMaps as well: the values together.
    static final int MOST_BYTES = 1024 * 1024;

    private static final String HASHED_NAME = "immutableWithHashedName";
    private static final int MOST_KEY_CHARACTERS = 63;

    private final boolean hashed;
    private final long atMost;

    /**
     * Makes the kind.
     *
     * @param atMost a number of bytes that the content does not exceed
     */
    ContentKind(String name, Recipe<M> recipe, boolean hashed, long atMost) {
        super(name, recipe);
        this.hashed = hashed;
        this.atMost = atMost;
    }

    abstract K made(Recipe<M> recipe, boolean hashedName, long atMost);

    /** Puts an entry where it belongs and removes what the key had before. */
    abstract void put(M model, String key, Entry entry);

    abstract boolean has(M model, String key);

    abstract Collection<String> keys(M model);

    abstract long size(M model);

    abstract void makeImmutable(M model);

    abstract String hash(M model);

    @Override
    final K with(Recipe<M> next) {
        return with(next, atMost);
    }

    private K with(Recipe<M> next, long newAtMost) {
        // The name depends on all the content, so it is set once more after whatever comes later.
        return made(hashed ? next.and(HASHED_NAME, this::rename) : next, hashed, newAtMost);
    }

    private void rename(M model) {
        model.getMetadata().setName(baseName() + "-" + hash(model));
    }

    /** Returns the name that the factory was given. */
    final String baseName() {
        return super.name();
    }

    /** Returns {@code metadata.name}, with its hash where it has one. */
    @Override
    public final String name() {
        return hashed ? toModel().getMetadata().getName() : super.name();
    }

    /** Returns the annotation that stands for the content in a pod template. */
    final Map.Entry<String, String> checksum() {
        String about = kind().toLowerCase(Locale.ROOT) + "-" + baseName();
        if (about.length() > MOST_KEY_CHARACTERS) {
            about = about.substring(0, MOST_KEY_CHARACTERS - ContentHash.LENGTH - 1) + "-"
                    + new ContentHash().add(about).text();
        }
        return Map.entry("checksum/" + about, hash(toModel()));
    }

    /**
     * Adds a text under {@code key}; the same key replaces. A key has letters, digits, {@code -}, {@code _} and {@code .};
     * all values together have at most 1 MiB.
     */
    public K entry(String key, String text) {
        checkSyntax(key);
        return add("entry", Map.of(key, Entry.text(() -> subject() + " entry '" + key + "'", text)));
    }

    /** Adds bytes under {@code key}, written as Base64; the same key replaces. */
    public K entry(String key, byte[] bytes) {
        checkSyntax(key);
        return add("entry", Map.of(key, Entry.binary(bytes)));
    }

    /** Adds texts as {@link #entry(String, String)} does for each: in the order of the map, by key where it has none. */
    public K entries(Map<String, String> texts) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : MapOrder.entries(texts)) {
            String key = each.getKey();
            checkSyntax(key);
            entries.put(key, Entry.text(() -> subject() + " entry '" + key + "'", each.getValue()));
        }
        return add("entries", entries);
    }

    /**
     * Adds a file under its own name; the same key replaces. The file is read now. Its bytes decide: UTF-8 without control
     * characters is text and kept as it is, line ends included; everything else is written as Base64.
     *
     * @throws java.io.UncheckedIOException if the file can't be read
     */
    public K file(Path file) {
        return file(EntryFiles.name(file), file);
    }

    /** Adds a file as {@link #file(Path)} does, under {@code key}. */
    public K file(String key, Path file) {
        checkSyntax(key);
        return add("file", Map.of(key, EntryFiles.read(subject(), file)));
    }

    /**
     * Adds the regular files of a directory as {@link #file(Path)} does, sorted by name; sub-directories are left alone.
     *
     * @throws java.io.UncheckedIOException if the directory or a file can't be read
     */
    public K directory(Path directory) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Path file : EntryFiles.list(subject(), directory)) {
            NameSyntax.CONFIG_KEY.check(subject() + " file " + file + ", key", EntryFiles.name(file));
            entries.put(EntryFiles.name(file), EntryFiles.read(subject(), file));
        }
        return add("directory", entries);
    }

    private K add(String step, Map<String, Entry> entries) {
        long sum = atMost;
        for (Entry entry : entries.values()) {
            sum += entry.atMost();
        }
        K next = with(
                recipe().and(step, Origin.here(), m -> {
                    for (Map.Entry<String, Entry> each : entries.entrySet()) {
                        put(m, each.getKey(), each.getValue());
                    }
                }),
                sum);
        // Counting exactly makes the model: of many small entries that would be once for each.
        return sum <= MOST_BYTES ? next : next.checked();
    }

    /** Counts the bytes and refuses too many. */
    final K checked() {
        long size = size(toModel());
        if (size > MOST_BYTES) {
            throw tooLarge(subject(), size);
        }
        return made(recipe(), hashed, size);
    }

    static IllegalArgumentException tooLarge(String subject, long size) {
        return new IllegalArgumentException(subject + ": " + size + " bytes; at most " + MOST_BYTES
                + " (1 MiB) are allowed, all values together. Spread it over several, or put it into a volume.");
    }

    private void checkSyntax(String key) {
        if (key == null || !NameSyntax.CONFIG_KEY.accepts(key)) {
            NameSyntax.CONFIG_KEY.check(subject() + " key", key);
        }
    }

    /** Refuses a key that the object does not have. */
    final void checkKnown(String key) {
        M model = toModel();
        if (!has(model, key)) {
            Collection<String> keys = keys(model);
            throw new IllegalArgumentException(subject() + " has no key '" + key + "'; it has "
                    + (keys.isEmpty() ? "none" : String.join(", ", keys)) + "."
                    + Closest.question(key, keys, " Add it with entry(..) first."));
        }
    }

    /** Sets {@code immutable: true}: the entries never change; a change needs an object of another name. */
    public K immutable() {
        return with("immutable", this::makeImmutable);
    }

    /**
     * Sets {@code immutable: true} and appends to the name a hash of the content, 10 characters: a change of the content
     * gives a new object, and what refers to it by this value starts anew with it. Entries added later count as well. The
     * former objects stay in the cluster until someone removes them.
     */
    public K immutableWithHashedName() {
        int most = NameSyntax.DNS_SUBDOMAIN.maxLength() - ContentHash.LENGTH - 1;
        if (baseName().length() > most) {
            throw new IllegalArgumentException(
                    subject() + ": the name has " + baseName().length() + " characters; with a hash behind it, at most "
                            + most + " are allowed. Shorten it.");
        }
        return made(
                recipe().and(HASHED_NAME, m -> {
                    makeImmutable(m);
                    rename(m);
                }),
                true,
                atMost);
    }
}
