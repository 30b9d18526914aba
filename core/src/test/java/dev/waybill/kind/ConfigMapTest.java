package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.value.Image;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigMapTest {
    private final ConfigMap settings = ConfigMap.of("settings").entry("LOG_LEVEL", "info");

    @TempDir
    Path directory;

    @Test
    void printsWhatAnExpertWouldWrite() {
        ConfigMap config = settings.namespace("shop")
                .entry("DEBUG", "no")
                .entry("app.yaml", "server:\n  port: 8080\n")
                .entry("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                .immutable();
        Approvals.verify(config, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void decidesByContentWhatIsText() throws IOException {
        Path text = write("b.properties", "a=\u00e4\r\nb=\t1\r\n".getBytes(StandardCharsets.UTF_8));
        Path latin1 = write("latin1", new byte[] {'a', (byte) 0xe4});
        Path control = write("control", new byte[] {'a', 0x1b});
        Path nul = write("nul", new byte[] {'a', 0});

        var model = ConfigMap.of("files")
                .file(text)
                .file(latin1)
                .file(control)
                .file("renamed", nul)
                .toModel();

        assertThat(model.getData()).containsExactly(Map.entry("b.properties", "a=\u00e4\r\nb=\t1\r\n"));
        assertThat(model.getBinaryData())
                .containsExactly(
                        Map.entry("latin1", "YeQ="), Map.entry("control", "YRs="), Map.entry("renamed", "YQA="));
    }

    @Test
    void readsADirectoryByNameAndNotDeeper() throws IOException {
        Path unused = write("b.txt", "b".getBytes(StandardCharsets.UTF_8));
        unused = write("a.txt", "a".getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(directory.resolve("deeper"));
        unused = write("deeper/c.txt", "c".getBytes(StandardCharsets.UTF_8));

        assertThat(ConfigMap.of("files").directory(directory).toModel().getData())
                .containsExactly(Map.entry("a.txt", "a"), Map.entry("b.txt", "b"));
    }

    @Test
    void keepsAKeyInOnePlaceOnly() {
        ConfigMap binary = settings.entry("LOG_LEVEL", new byte[] {0});

        assertThat(binary.toModel().getData()).isEmpty();
        assertThat(binary.entry("LOG_LEVEL", "warn").toModel().getBinaryData()).isEmpty();
        assertThat(settings.toModel().getData()).containsExactly(Map.entry("LOG_LEVEL", "info"));
    }

    @Test
    void sortsAMapThatHasNoOrder() {
        assertThat(ConfigMap.of("many")
                        .entries(Map.of("d", "", "b", "", "a", "", "c", ""))
                        .toModel()
                        .getData()
                        .keySet())
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void isReferredToByKey() {
        Container web = Container.of("web", Image.of("shop:1")).env("LOG_LEVEL", settings.key("LOG_LEVEL"));

        assertThat(web.toString()).contains("key: LOG_LEVEL").contains("name: settings");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.entry("PORT", "1").key("LOGLEVEL"))
                .withMessage("ConfigMap 'settings' has no key 'LOGLEVEL'; it has LOG_LEVEL, PORT."
                        + " Did you mean 'LOG_LEVEL'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigMap.of("settings").key("zone"))
                .withMessage("ConfigMap 'settings' has no key 'zone'; it has none. Add it with entry(..) first.");
    }

    @Test
    void namesItselfByItsContent() {
        ConfigMap hashed = settings.immutableWithHashedName();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("B", "2");
        texts.put("LOG_LEVEL", "info");

        assertThat(hashed.name()).matches("settings-[0-9a-f]{10}");
        assertThat(hashed.toModel().getMetadata().getName()).isEqualTo(hashed.name());
        assertThat(hashed.toModel().getImmutable()).isTrue();
        assertThat(hashed.label("team", "shop").name()).isEqualTo(hashed.name());
        assertThat(hashed.key("LOG_LEVEL").toString()).contains("name: " + hashed.name());
        assertThat(hashed.entry("B", "2").name())
                .isNotEqualTo(hashed.name())
                .isEqualTo(ConfigMap.of("settings")
                        .entries(texts)
                        .immutableWithHashedName()
                        .name());
        assertThat(hashed.entry("LOG_LEVEL", new byte[] {'i'}).name())
                .isNotEqualTo(hashed.entry("LOG_LEVEL", "i").name());
        assertThat(Container.of("web", Image.of("shop:1"))
                        .mount("/etc/shop", hashed)
                        .volumes()
                        .get(0)
                        .toString())
                .contains("name: " + hashed.name());
    }

    @Test
    void tellsWhoMadeTheHashedName() {
        Explanation why = settings.immutableWithHashedName().entry("A", "1").explain("metadata.name");

        assertThat(why.changes()).hasSize(3);
        assertThat(why.changes().get(2).step()).isEqualTo("immutableWithHashedName");
    }

    @Test
    void refusesKeysThatCannotBeFiles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.entry("my key", "x"))
                .withMessage("ConfigMap 'settings' key 'my key': only letters, digits, '-', '_' and '.' are allowed,"
                        + " it is not '.' and does not start with '..', and has at most 253 characters."
                        + " Write 'my-key'.");
    }

    @Test
    void countsWhatAKeyHasNowAndWhatABuilderLeft() {
        ConfigMap settings = ConfigMap.of("settings");
        for (int i = 0; i < 5; i++) {
            settings = settings.entry("a", "x".repeat(600_000));
        }
        ConfigMap emptied = settings.customize(map -> map.withData(Map.of())).entry("b", "x".repeat(1_000_000));
        ConfigMap filled = ConfigMap.of("filled").customize(map -> map.addToData("a", "x".repeat(1_048_576)));

        assertThat(settings.toModel().getData()).hasSize(1);
        assertThat(emptied.toModel().getData()).containsOnlyKeys("b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled.entry("b", "x"))
                .withMessageStartingWith("ConfigMap 'filled': 1048577 bytes;");
    }

    @Test
    void refusesMoreThanOneMebibyte() {
        ConfigMap full = ConfigMap.of("full").entry("a", "x".repeat(1_048_575)).entry("b", new byte[1]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.entry("c", "\u00e4"))
                .withMessage(
                        "ConfigMap 'full': 1048578 bytes; at most 1048576 (1 MiB) are allowed, all values together."
                                + " Spread it over several, or put it into a volume.");
    }

    @Test
    void refusesFilesThatAreNotThereOrTooLarge() throws IOException {
        Path large = write("large", new byte[1_048_577]);
        Path missing = directory.resolve("missing");
        Path empty = Files.createDirectory(directory.resolve("empty"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.file(large))
                .withMessage(
                        "ConfigMap 'settings' file " + large + ": 1048577 bytes; at most 1048576 (1 MiB) are allowed,"
                                + " all values together. Spread it over several, or put it into a volume.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.file(missing))
                .withMessage("ConfigMap 'settings' file " + missing + ": there is no such file.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.file(empty))
                .withMessage(
                        "ConfigMap 'settings' file " + empty + ": it is a directory. Use directory(..) for its files.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.directory(empty))
                .withMessage("ConfigMap 'settings' directory " + empty + ": there is no file in it."
                        + " Name the directory that holds the files; it is not searched deeper.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.directory(missing))
                .withMessage("ConfigMap 'settings' directory " + missing + ": there is no such directory.");
    }

    @Test
    void refusesANameWithoutRoomForTheHash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigMap.of("a".repeat(243)).immutableWithHashedName())
                .withMessage("ConfigMap '" + "a".repeat(243) + "': the name has 243 characters; with a hash behind it,"
                        + " at most 242 are allowed. Shorten it.");
    }

    @Test
    void survivesABuilderThatRemovesTheData() {
        assertThat(settings.customize(b -> b.withData(null))
                        .entry("A", "1")
                        .toModel()
                        .getData())
                .containsExactly(Map.entry("A", "1"));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }
}
