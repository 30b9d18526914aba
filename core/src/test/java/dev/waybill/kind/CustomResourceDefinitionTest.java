package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.extension.CelRule;
import dev.waybill.kind.extension.ColumnType;
import dev.waybill.kind.extension.ConversionWebhook;
import dev.waybill.kind.extension.CustomResourceVersion;
import dev.waybill.kind.extension.PrinterColumn;
import dev.waybill.kind.extension.ScaleSubresource;
import dev.waybill.kind.extension.Schema;
import dev.waybill.kind.samples.ExtensionSamples;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import java.util.function.Supplier;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class CustomResourceDefinitionTest {
    private static final CustomResourceVersion V1 = version("v1");
    private final CustomResourceDefinition crontabs =
            CustomResourceDefinition.of("stable.acme.io", "crontabs", "CronTab", V1);

    private static CustomResourceVersion version(String name) {
        Schema spec = Schema.object()
                .required("schedule", Schema.string().minLength(1).description("When it runs, as cron writes it."))
                .optional("replicas", Schema.integer().minimum(0).defaultValue(1))
                .optional("mode", Schema.string().oneOfValues("on", "off").defaultValue("on"))
                .validation(CelRule.of("self.mode == 'on' || self.replicas == 0", "what is off has no replicas"));
        return CustomResourceVersion.of(
                name,
                Schema.object()
                        .required("spec", spec)
                        .optional("status", Schema.object().optional("replicas", Schema.integer())));
    }

    @Test
    void printsWhatAnExpertWouldWrite() {
        CustomResourceVersion v1 = V1.column(PrinterColumn.of("Schedule", ColumnType.STRING, ".spec.schedule"))
                .column(PrinterColumn.of("Age", ColumnType.DATE, ".metadata.creationTimestamp"))
                .statusSubresource()
                .scaleSubresource(ScaleSubresource.of());
        Approvals.verify(
                CustomResourceDefinition.of("stable.acme.io", "crontabs", "CronTab", v1)
                        .singular("crontab")
                        .shortNames("ct"),
                new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void writesEveryField() {
        Approvals.verify(ExtensionSamples.all().get(0), new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void storesExactlyOneVersion() {
        CustomResourceDefinition two = crontabs.version(version("v2"));

        assertThat(stored(two)).containsExactly(true, false);
        assertThat(stored(two.storedAs("v2"))).containsExactly(false, true);
        assertThat(stored(two.storedAs("v2").version(version("v1").notServed())))
                .containsExactly(false, true);
        assertThat(stored(crontabs.version(V1.notServed()))).containsExactly(true);
        assertThat(stored(crontabs)).containsExactly(true);
        refuses(
                () -> two.storedAs("v3"),
                "CustomResourceDefinition 'crontabs.stable.acme.io' storedAs 'v3': the versions are v1, v2. Add it"
                        + " with version(..) first.");
        refuses(
                () -> crontabs.customize(b -> b.editSpec()
                        .editFirstVersion()
                        .withStorage(false)
                        .endVersion()
                        .endSpec()),
                "CustomResourceDefinition 'crontabs.stable.acme.io' customize: 0 versions are stored; exactly one is"
                        + " allowed. Use storedAs(..).");
    }

    private static Iterable<Boolean> stored(CustomResourceDefinition definition) {
        return definition.toModel().getSpec().getVersions().stream()
                .map(CustomResourceDefinitionVersion::getStorage)
                .toList();
    }

    @Test
    void makesItsResources() {
        assertThat(crontabs.version(version("v2")).storedAs("v2").resource("my-cron"))
                .isEqualTo(CustomResource.of("stable.acme.io/v2", "CronTab", "my-cron"));
        assertThat(crontabs.clusterWide().clusterResource("my-cron").isNamespaced())
                .isFalse();
        refuses(
                () -> crontabs.clusterWide().resource("my-cron"),
                "CustomResourceDefinition 'crontabs.stable.acme.io' resource 'my-cron': the kind is cluster-wide. Use"
                        + " clusterResource(..).");
        refuses(
                () -> crontabs.clusterResource("my-cron"),
                "CustomResourceDefinition 'crontabs.stable.acme.io' clusterResource 'my-cron': the kind lives in a namespace."
                        + " Use resource(..).");
    }

    @Test
    void refusesNamesThatKubernetesRefuses() {
        refuses(
                () -> CustomResourceDefinition.of("acme", "crontabs", "CronTab", V1),
                "CustomResourceDefinition group 'acme': a group is a domain with a dot. Write one like 'acme.acme.io'.");
        refuses(
                () -> CustomResourceDefinition.of("acme.io", "CronTabs", "CronTab", V1),
                "CustomResourceDefinition plural 'CronTabs': only lower-case letters, digits and '-' are allowed, it starts"
                        + " with a letter, ends with a letter or digit, and has at most 63 characters. Write 'crontabs'.");
        refuses(
                () -> crontabs.listKind("CronTab"),
                "CustomResourceDefinition 'crontabs.stable.acme.io' listKind 'CronTab': it is the kind itself. Write"
                        + " 'CronTabList', or leave it out.");
    }

    @Test
    void refusesPathsThatLeadNowhere() {
        refuses(
                () -> PrinterColumn.of("Age", ColumnType.DATE, "metadata.creationTimestamp"),
                "printer column 'Age' path 'metadata.creationTimestamp': a path starts with '.' and names a field. Write one"
                        + " like '.spec.replicas'.");
        refuses(
                () -> ScaleSubresource.of(".status.replicas", ".status.replicas"),
                "scale specReplicas '.status.replicas': a field below .spec. is allowed, without '['. Write one like"
                        + " '.spec.replicas'.");
        refuses(
                () -> PrinterColumn.of(" ", ColumnType.DATE, ".a"),
                "printer column ' ': a column has a name. Write one like 'Ready'.");
        refuses(
                () -> V1.deprecated(""),
                "version 'v1' warning of 0 bytes: one line of 1 to 256 bytes is allowed. Say which version to use instead.");
    }

    @Test
    void refusesTooManySelectableFields() {
        CustomResourceVersion eight = V1;
        for (int i = 0; i < 8; i++) {
            eight = eight.selectableField(".spec.f" + i);
        }
        CustomResourceVersion full = eight;
        refuses(
                () -> full.selectableField(".spec.f8"),
                "version 'v1' selectableField '.spec.f8': at most 8 are allowed. Leave one out.");
    }

    @Test
    void refusesWebhooksThatCannotBeCalled() {
        refuses(
                () -> ConversionWebhook.url("http://convert.acme.io"),
                "conversionWebhook url 'http://convert.acme.io': https, a host and a path are allowed, without user, query"
                        + " and fragment. Write one like 'https://convert.acme.io/crontabs'.");
        ConversionWebhook far = ConversionWebhook.url("https://convert.acme.io");
        refuses(() -> far.port(1), "conversionWebhook port: a URL holds its own. Write it into the URL.");
        refuses(() -> far.port(0), "conversionWebhook port 0: 1 to 65535 is allowed. Leave it out for 443.");
        refuses(() -> far.path("x"), "conversionWebhook path 'x': it starts with '/'. Write '/x'.");
        refuses(
                () -> far.caBundle("MII="),
                "conversionWebhook caBundle: it is not PEM. Give text with '-----BEGIN CERTIFICATE-----'.");
        refuses(
                () -> far.reviewVersions("v2"),
                "conversionWebhook reviewVersions v2: the API server speaks v1 and v1beta1. Add 'v1'.");
    }

    private static void refuses(Supplier<?> wrong, String message) {
        assertThatIllegalArgumentException().isThrownBy(wrong::get).withMessage(message);
    }
}
