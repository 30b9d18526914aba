package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTest {

    private static final String SHA = "sha256:" + "0a".repeat(32);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            nginx                         | ""                 | nginx         | ""
            nginx:1.27                    | ""                 | nginx         | 1.27
            library/nginx:1.27            | ""                 | library/nginx | 1.27
            registry.acme.io/shop/web:1.4 | registry.acme.io   | shop/web      | 1.4
            registry:5000/shop            | registry:5000      | shop          | ""
            localhost/shop:x              | localhost          | shop          | x
            localhost:5000                | ""                 | localhost     | 5000
            [2001:db8::1]:5000/shop:1     | [2001:db8::1]:5000 | shop          | 1
            Registry.Acme.io/shop:1       | Registry.Acme.io   | shop          | 1
            a.b/c__d/e---f/g.h_i:_T-a.g   | a.b                | c__d/e---f/g.h_i | _T-a.g
            """)
    void takesTheReferenceApart(String text, String registry, String repository, String tag) {
        Image image = Image.of(text);
        assertThat(image).hasToString(text);
        assertThat(image.registry().orElse("")).isEqualTo(registry);
        assertThat(image.repository()).isEqualTo(repository);
        assertThat(image.tag().orElse("")).isEqualTo(tag);
        assertThat(image.digest()).isEmpty();
    }

    @Test
    void knowsDigests() {
        Image image = Image.of("acme.io/shop:1@" + SHA);
        assertThat(image.digest()).contains(SHA);
        assertThat(image.tag()).contains("1");
        assertThat(Image.of("shop@" + SHA).tag()).isEmpty();
        assertThat(Image.of("shop@blake3+b.x:" + "0".repeat(32)).digest()).contains("blake3+b.x:" + "0".repeat(32));
    }

    @Test
    void aNewTagDropsTheDigestAndANewDigestKeepsTheTag() {
        Image image = Image.of("acme.io/shop:1@" + SHA);
        assertThat(image.tag("2")).hasToString("acme.io/shop:2").isEqualTo(Image.of("acme.io/shop:2"));
        assertThat(Image.of("acme.io:5000/shop:1").digest(SHA)).hasToString("acme.io:5000/shop:1@" + SHA);
        assertThat(Image.of("shop").tag("1").digest(SHA)).isEqualTo(Image.of("shop:1@" + SHA));
        assertThat(image).hasToString("acme.io/shop:1@" + SHA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image.tag("1 2"))
                .withMessageContaining("the tag '1 2' is wrong");
        assertThatNullPointerException().isThrownBy(() -> image.tag(null)).withMessage("tag");
        assertThatNullPointerException().isThrownBy(() -> Image.of(null)).withMessage("text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                   | Image '': the text is empty. Write a repository and a tag, like 'shop/web:1.4.2'.
            Nginx                | Image 'Nginx': the repository must be lower-case. Write 'nginx'.
            a.io/A:A             | Image 'a.io/A:A': the repository must be lower-case. Write 'a.io/a:A'.
            MyOrg/app            | Image 'MyOrg/app': the repository must be lower-case. Write 'myorg/app'.
            shop:${VERSION}      | Image 'shop:${VERSION}': the placeholder '${VERSION}' was not replaced. Write the value itself.
            shop:$VERSION-x      | Image 'shop:$VERSION-x': the placeholder '$VERSION' was not replaced. Write the value itself.
            shop:<TAG>           | Image 'shop:<TAG>': the placeholder '<TAG>' was not replaced. Write the value itself.
            shop:{{ .Tag }}      | Image 'shop:{{ .Tag }}': the placeholder '{{ .Tag }}' was not replaced. Write the value itself.
            shop: 1              | Image 'shop: 1': spaces are not allowed. Write 'shop:1'.
            "shop:1              | Image '"shop:1': quotes are not allowed. Write 'shop:1'.
            https://a.io/shop:1  | Image 'https://a.io/shop:1': an image has no URL scheme. Write 'a.io/shop:1'.
            shop:                | Image 'shop:': the tag is empty. Write one like ':1.4.2', or leave the colon out.
            shop:-1              | Image 'shop:-1': the tag '-1' is wrong: letters, digits, '_', '.' and '-' are allowed, and it does not start with '.' or '-'.
            shop/                | Image 'shop/': the part '' of the repository is wrong: lower-case letters and digits are allowed, with '.', '_', '__' or dashes between them.
            a___b                | Image 'a___b': the part 'a___b' of the repository is wrong: lower-case letters and digits are allowed, with '.', '_', '__' or dashes between them.
            a..b                 | Image 'a..b': the part 'a..b' of the repository is wrong: lower-case letters and digits are allowed, with '.', '_', '__' or dashes between them.
            a.io/:1              | Image 'a.io/:1': it has no repository. Write one like 'shop/web:1.4.2'.
            -a.io/shop           | Image '-a.io/shop': the registry '-a.io' is not a host name.
            a.b_c/shop           | Image 'a.b_c/shop': the registry 'a.b_c' is not a host name.
            a.io:http/shop       | Image 'a.io:http/shop': the registry's port ':http' is not a number.
            shop@latest          | Image 'shop@latest': the digest 'latest' has no algorithm. Write one like 'sha256:' and 64 hexadecimal digits.
            shop@sha256:abc      | Image 'shop@sha256:abc': a digest of sha256 has 64 lower-case hexadecimal digits; this one has 3 characters.
            shop@foo:abc         | Image 'shop@foo:abc': a digest has at least 32 hexadecimal digits.
            """)
    void refuses(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Image.of(text)).withMessage(message);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Image.of("shop:" + "a".repeat(128)).tag().orElseThrow()).hasSize(128);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Image.of("shop:" + "a".repeat(129)))
                .withMessageEndingWith("a tag has at most 128 characters; this one has 129.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Image.of("a".repeat(256)))
                .withMessageEndingWith("a repository has at most 255 characters; this one has 256.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Image.of("0a".repeat(32)))
                .withMessageEndingWith(
                        "a repository can't be 64 hexadecimal digits. Write 'name@sha256:...' for a digest.");
    }
}
