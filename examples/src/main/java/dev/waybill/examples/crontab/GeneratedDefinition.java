package dev.waybill.examples.crontab;

import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.raw;

import dev.waybill.manifest.Manifest;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Tip 11, the other way round: the definition is made from the Java class {@link Backup} by fabric8's crd-generator, as a
 * step of this module's build (see pom.xml), and taken into a manifest with {@code raw(..)}.
 */
public final class GeneratedDefinition {
    private static final String FILE = "/META-INF/fabric8/backups.stable.example.com-v1.yml";

    private GeneratedDefinition() {}

    /** Makes a manifest of the generated definition. */
    public static Manifest describe() {
        try (InputStream yaml = GeneratedDefinition.class.getResourceAsStream(FILE)) {
            Objects.requireNonNull(yaml, FILE + " is made in the phase process-classes: run that, not only compile");
            return manifest(raw(new YAMLMapper().readValue(yaml, CustomResourceDefinition.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints the manifest. */
    public static void main(String[] args) {
        System.out.print(describe().toYaml());
    }
}
