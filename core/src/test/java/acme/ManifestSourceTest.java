package acme;

import static dev.waybill.Waybill.configMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.manifest.Manifest;
import dev.waybill.manifest.ManifestSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a build finds the classes that give manifests. */
class ManifestSourceTest {
    private static final ClassLoader LOADER = ManifestSourceTest.class.getClassLoader();
    private static final String PREFIX = ManifestSourceTest.class.getName() + "$";

    @TempDir
    Path folder;

    /** A source as an engineer writes it. */
    public static final class Shop implements ManifestSource {
        @Override
        public Manifest manifestFor(String environment) {
            return Manifest.of(configMap("shop").entry("ENV", environment));
        }
    }

    /** A second one, whose name comes first. */
    public static final class Cart implements ManifestSource {
        @Override
        public Manifest manifestFor(String environment) {
            return Manifest.of(configMap("cart").entry("ENV", environment));
        }
    }

    /** Is no source. */
    public static final class Other {}

    /** Is not public. */
    static final class Hidden implements ManifestSource {
        @Override
        public Manifest manifestFor(String environment) {
            return Manifest.of();
        }
    }

    /** Is abstract. */
    public abstract static class Half implements ManifestSource {}

    /** Asks for something. */
    public static final class Demanding implements ManifestSource {
        private final String name;

        public Demanding(String name) {
            this.name = name;
        }

        @Override
        public Manifest manifestFor(String environment) {
            return Manifest.of(configMap(name).entry("ENV", environment));
        }
    }

    /** Fails when it is made. */
    public static final class Failing implements ManifestSource {
        public Failing() {
            throw new IllegalStateException("no such cluster");
        }

        @Override
        public Manifest manifestFor(String environment) {
            return Manifest.of();
        }
    }

    /** Fails when its class is initialised. */
    public static final class Static implements ManifestSource {
        private static final int PORT = Integer.parseInt("x");

        @Override
        public Manifest manifestFor(String environment) {
            return Manifest.of(configMap("port-" + PORT));
        }
    }

    @Test
    void isFoundByName() {
        ManifestSource source = ManifestSource.named(PREFIX + "Shop", LOADER);

        assertThat(source.manifestFor("prod").toYaml()).contains("name: shop", "ENV: prod");
    }

    @Test
    void areFoundByTheServiceLoaderInTheOrderOfTheirNames() throws IOException {
        try (URLClassLoader loader = registering("Shop\n" + PREFIX + "Cart # the first by name\n" + PREFIX + "Shop")) {
            assertThat(ManifestSource.all(loader)).containsOnlyKeys(PREFIX + "Cart", PREFIX + "Shop");
            assertThat(ManifestSource.all(loader).firstKey()).isEqualTo(PREFIX + "Cart");
            assertThat(ManifestSource.all(loader)
                            .get(PREFIX + "Cart")
                            .manifestFor("dev")
                            .toYaml())
                    .contains("name: cart", "ENV: dev");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Missing   | is not on the class path. Write the full name, package included, and '$' before a nested class.
            Other     | is no ManifestSource. Let it implement dev.waybill.manifest.ManifestSource.
            Hidden    | can't be made, because it is not public, or abstract. Make it a public class.
            Half      | can't be made, because it is not public, or abstract. Make it a public class.
            Demanding | has no public constructor without parameters. Add one.
            Failing   | can't be made: its constructor throws java.lang.IllegalStateException: no such cluster
            Static    | can't be made: its static fields throw java.lang.NumberFormatException: For input string: "x"
            """)
    void tellsWhyAClassCantBeUsed(String name, String problem) {
        assertThatThrownBy(() -> ManifestSource.named(PREFIX + name, LOADER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the manifest source '" + PREFIX + name + "' " + problem);
    }

    @Test
    void tellsThatWaybillWasLoadedTwice() throws IOException {
        try (URLClassLoader another = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> ManifestSource.named(PREFIX + "Shop", another))
                    .hasMessage(
                            "the manifest source '" + PREFIX + "Shop' is a ManifestSource of another copy of Waybill."
                                    + " Load it and Waybill with one class loader.");
        }
    }

    private static URL[] classPath() {
        return Stream.of(ManifestSourceTest.class, ManifestSource.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
    }

    @Test
    void tellsHowToRegisterOneWhenThereIsNone() {
        assertThatThrownBy(() -> ManifestSource.all(LOADER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no ManifestSource is registered. Write the full name of your class into"
                        + " META-INF/services/dev.waybill.manifest.ManifestSource among the resources, or give the name where"
                        + " the build asks for it.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Missing | Missing not found
            Other   | Other not a subtype
            """)
    void tellsWhatIsWronglyRegistered(String name, String problem) throws IOException {
        try (URLClassLoader loader = registering(name)) {
            assertThatThrownBy(() -> ManifestSource.all(loader))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("META-INF/services/dev.waybill.manifest.ManifestSource names can't be used")
                    .hasMessageContaining(PREFIX + problem);
        }
    }

    @Test
    void tellsThatARegisteredOneFails() throws IOException {
        try (URLClassLoader loader = registering("Failing")) {
            assertThatThrownBy(() -> ManifestSource.all(loader))
                    .hasMessage(
                            "the manifest source '" + PREFIX
                                    + "Failing' can't be made: its constructor throws java.lang.IllegalStateException: no such cluster")
                    .hasRootCauseMessage("no such cluster");
        }
    }

    private URLClassLoader registering(String names) throws IOException {
        Path services = folder.resolve("META-INF/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve(ManifestSource.class.getName()), PREFIX + names + "\n");
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, LOADER);
    }
}
