package dev.waybill.value;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a container image: an optional registry, a repository, an optional tag and an optional digest, by the
 * grammar of {@code github.com/distribution/reference}. The text is kept as it was written.
 */
@CheckReturnValue
public final class Image {

    private final String text;
    private final @Nullable String registry;
    private final String repository;
    private final @Nullable String tag;
    private final @Nullable String digest;

    private Image(
            String text, @Nullable String registry, String repository, @Nullable String tag, @Nullable String digest) {
        this.text = text;
        this.registry = registry;
        this.repository = repository;
        this.tag = tag;
        this.digest = digest;
    }

    /**
     * Reads a reference like {@code "registry.acme.io:5000/shop/web:1.4.2"}. What stands before the first slash is a
     * registry if it has a dot or a port, or is {@code localhost}. A missing tag is allowed. Refuses spaces, quotes, a
     * URL scheme, an upper-case repository, and placeholders that were not replaced ({@code ${VERSION}}, {@code <TAG>}).
     *
     * @param text the reference as {@code container.image} spells it
     * @return the image
     */
    public static Image of(String text) {
        Objects.requireNonNull(text, "text");
        ImageMistakes.check(text);
        String rest = text;
        String digest = null;
        int at = rest.indexOf('@');
        if (at >= 0) {
            digest = ImageSyntax.digest(text, rest.substring(at + 1));
            rest = rest.substring(0, at);
        }
        String tag = null;
        int colon = rest.lastIndexOf(':');
        // A colon before the last slash belongs to the registry's port.
        if (colon > rest.lastIndexOf('/')) {
            tag = ImageSyntax.tag(text, rest.substring(colon + 1));
            rest = rest.substring(0, colon);
        }
        String registry = null;
        int start = 0;
        int slash = rest.indexOf('/');
        if (slash >= 0 && ImageSyntax.looksLikeHost(rest.substring(0, slash))) {
            registry = ImageSyntax.registry(text, rest.substring(0, slash));
            start = slash + 1;
            rest = rest.substring(start);
        }
        return new Image(text, registry, ImageSyntax.repository(text, start, rest), tag, digest);
    }

    /**
     * Replaces the tag. A digest is dropped: it names the content of the former tag, and would win over the new one.
     *
     * @param tag letters, digits, '_', '.' and '-', at most 128
     * @return the image with that tag
     */
    public Image tag(String tag) {
        Objects.requireNonNull(tag, "tag");
        return with(ImageSyntax.tag(text, tag), null);
    }

    /**
     * Replaces the digest. The tag stays, as a note for people: the digest alone decides what is pulled.
     *
     * @param digest algorithm and hexadecimal value, like {@code sha256:} and 64 digits
     * @return the image with that digest
     */
    public Image digest(String digest) {
        Objects.requireNonNull(digest, "digest");
        return with(tag, ImageSyntax.digest(text, digest));
    }

    /**
     * The registry's host with its port; without one the container runtime asks its default, mostly docker.io.
     *
     * @return nothing if the text names none
     */
    public Optional<String> registry() {
        return Optional.ofNullable(registry);
    }

    /**
     * The path within the registry.
     *
     * @return {@code shop/web} of {@code registry.acme.io/shop/web:1.4.2}
     */
    public String repository() {
        return repository;
    }

    /**
     * The tag; without tag and digest the container runtime takes {@code latest}.
     *
     * @return nothing if the text has none
     */
    public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    /**
     * The digest, with its algorithm.
     *
     * @return nothing if the text has none
     */
    public Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Image that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The reference as it was written. */
    @Override
    public String toString() {
        return text;
    }

    private StringBuilder name() {
        StringBuilder name = new StringBuilder(text.length());
        if (registry != null) {
            name.append(registry).append('/');
        }
        return name.append(repository);
    }

    private Image with(@Nullable String newTag, @Nullable String newDigest) {
        StringBuilder newText = name();
        if (newTag != null) {
            newText.append(':').append(newTag);
        }
        if (newDigest != null) {
            newText.append('@').append(newDigest);
        }
        return new Image(newText.toString(), registry, repository, newTag, newDigest);
    }
}
