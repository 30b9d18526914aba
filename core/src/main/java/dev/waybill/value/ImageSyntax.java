package dev.waybill.value;

import java.util.Locale;

/** The parts of an image reference, by the grammar of {@code github.com/distribution/reference}. */
final class ImageSyntax {

    /** The {@code \w} of the grammar. */
    private static final int WORD = Ascii.LETTER | Ascii.DIGIT | Ascii.UNDERSCORE;

    private static final int MAX_TAG = 128;
    /** {@code RepositoryNameTotalLengthMax}. */
    private static final int MAX_REPOSITORY = 255;
    /** The grammar's floor for digests whose algorithm it doesn't know. */
    private static final int MIN_DIGEST = 32;

    private static final int SHA256_LENGTH = 64;

    private ImageSyntax() {}

    static boolean looksLikeHost(String first) {
        // The grammar also takes 'Shop/web' for the registry 'Shop': here that is a misspelt repository.
        return first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
    }

    static String registry(String image, String registry) {
        int portAt = registry.startsWith("[") ? registry.indexOf(']') + 1 : registry.indexOf(':');
        String host = portAt <= 0 ? registry : registry.substring(0, portAt);
        String port = portAt <= 0 ? "" : registry.substring(portAt);
        if (!isHost(host)) {
            throw refused(image, "the registry " + Quoted.of(host) + " is not a host name.");
        }
        if (!port.isEmpty()
                && (port.length() < 2 || port.charAt(0) != ':' || !Ascii.all(port.substring(1), Ascii.DIGIT))) {
            throw refused(image, "the registry's port " + Quoted.of(port) + " is not a number.");
        }
        return registry;
    }

    static String repository(String image, int start, String repository) {
        if (repository.isEmpty()) {
            throw refused(image, "it has no repository. Write one like 'shop/web:1.4.2'.");
        }
        if (Ascii.any(repository, Ascii.UPPER)) {
            String fix = image.substring(0, start)
                    + repository.toLowerCase(Locale.ROOT)
                    + image.substring(start + repository.length());
            throw refused(image, "the repository must be lower-case. Write '" + fix + "'.");
        }
        for (String component : repository.split("/", -1)) {
            if (!isComponent(component)) {
                throw refused(
                        image,
                        "the part " + Quoted.of(component)
                                + " of the repository is wrong: lower-case letters and digits are "
                                + "allowed, with '.', '_', '__' or dashes between them.");
            }
        }
        if (repository.length() > MAX_REPOSITORY) {
            throw refused(
                    image,
                    "a repository has at most " + MAX_REPOSITORY + " characters; this one has " + repository.length()
                            + ".");
        }
        if (repository.length() == SHA256_LENGTH && Ascii.allHex(repository)) {
            throw refused(image, "a repository can't be 64 hexadecimal digits. Write 'name@sha256:...' for a digest.");
        }
        return repository;
    }

    static String tag(String image, String tag) {
        if (tag.isEmpty()) {
            throw refused(image, "the tag is empty. Write one like ':1.4.2', or leave the colon out.");
        }
        if (tag.length() > MAX_TAG) {
            throw refused(image, "a tag has at most " + MAX_TAG + " characters; this one has " + tag.length() + ".");
        }
        if (!Ascii.is(tag.charAt(0), WORD) || !Ascii.all(tag, Ascii.NAME)) {
            throw refused(
                    image,
                    "the tag " + Quoted.of(tag)
                            + " is wrong: letters, digits, '_', '.' and '-' are allowed, and it does "
                            + "not start with '.' or '-'.");
        }
        return tag;
    }

    static String digest(String image, String digest) {
        int colon = digest.indexOf(':');
        String algorithm = colon < 0 ? "" : digest.substring(0, colon);
        String value = digest.substring(colon + 1);
        if (!isAlgorithm(algorithm)) {
            throw refused(
                    image,
                    "the digest " + Quoted.of(digest)
                            + " has no algorithm. Write one like 'sha256:' and 64 hexadecimal " + "digits.");
        }
        int length = fixedLength(algorithm);
        if (length > 0 && (value.length() != length || !Ascii.allHex(value) || Ascii.any(value, Ascii.UPPER))) {
            throw refused(
                    image,
                    "a digest of " + algorithm + " has " + length + " lower-case hexadecimal digits; this one has "
                            + value.length() + " characters.");
        }
        if (value.length() < MIN_DIGEST || !Ascii.allHex(value)) {
            throw refused(image, "a digest has at least " + MIN_DIGEST + " hexadecimal digits.");
        }
        return digest;
    }

    static IllegalArgumentException refused(String image, String why) {
        return new IllegalArgumentException("Image " + Quoted.of(image) + ": " + why);
    }

    /** The algorithms that container runtimes know (opencontainers/go-digest); 0 for any other. */
    private static int fixedLength(String algorithm) {
        return switch (algorithm) {
            case "sha256" -> SHA256_LENGTH;
            case "sha384" -> 96;
            case "sha512" -> 128;
            default -> 0;
        };
    }

    private static boolean isAlgorithm(String text) {
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (start
                    ? !Ascii.is(c, Ascii.LETTER)
                    : !Ascii.is(c, Ascii.LETTER | Ascii.DIGIT) && "-_+.".indexOf(c) < 0) {
                return false;
            }
            start = !Ascii.is(c, Ascii.LETTER | Ascii.DIGIT);
        }
        return !start;
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return host.length() > 2
                    && host.endsWith("]")
                    && Ascii.allHex(host.substring(1, host.length() - 1).replace(":", ""));
        }
        for (String label : host.split("\\.", -1)) {
            if (label.isEmpty()
                    || label.charAt(0) == '-'
                    || label.charAt(label.length() - 1) == '-'
                    || !Ascii.all(label, Ascii.LETTER | Ascii.DIGIT | Ascii.DASH)) {
                return false;
            }
        }
        return true;
    }

    /** Letters and digits, and between them one dot, one or two underscores, or any number of dashes. */
    private static boolean isComponent(String text) {
        int i = 0;
        while (true) {
            int start = i;
            while (i < text.length() && Ascii.is(text.charAt(i), Ascii.LOWER | Ascii.DIGIT)) {
                i++;
            }
            if (i == start) {
                return false;
            }
            if (i == text.length()) {
                return true;
            }
            char separator = text.charAt(i);
            int run = i;
            while (i < text.length() && text.charAt(i) == separator) {
                i++;
            }
            if (!isSeparator(separator, i - run)) {
                return false;
            }
        }
    }

    private static boolean isSeparator(char separator, int times) {
        return switch (separator) {
            case '.' -> times == 1;
            case '_' -> times <= 2;
            default -> separator == '-';
        };
    }
}
