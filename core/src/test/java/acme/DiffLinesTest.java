package acme;

import static dev.waybill.Waybill.autoscaler;
import static dev.waybill.Waybill.between;
import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.percent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diff.Diff;
import dev.waybill.diff.Difference;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.HorizontalPodAutoscaler;
import dev.waybill.kind.pod.Container;
import dev.waybill.manifest.Manifest;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Stands in a user's package, so that the lines named are those a user would see. */
class DiffLinesTest {
    private static final Container WEB = container("web", image("acme/shop:1")).env("LEVEL", "info");
    private static final Deployment SHOP = Deployment.of("shop", WEB).replicas(2);

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst())
                .orElseThrow()
                .getLineNumber();
    }

    private static Map<String, String> lines(Manifest before, Manifest after) {
        return Diff.between(before, after).changes().stream()
                .collect(Collectors.toMap(
                        Difference::path,
                        change -> change.origin().map(Object::toString).orElse("-")));
    }

    private static Manifest read(Manifest manifest) {
        return Manifest.read(manifest.toString());
    }

    @Test
    void nameWhoSetTheNewValue() {
        int start = line();
        Container image = container("web", image("acme/shop:2"));
        Container level = image.env("LEVEL", "debug");
        Container mode = level.env("MODE", "fast");
        Deployment next = Deployment.of("shop", mode).replicas(3);

        assertThat(lines(read(manifest(SHOP)), manifest(next)))
                .isEqualTo(Map.of(
                        "spec.template.spec.containers[web].image", "DiffLinesTest.java:" + (start + 1),
                        "spec.template.spec.containers[web].env[LEVEL].value", "DiffLinesTest.java:" + (start + 2),
                        "spec.template.spec.containers[web].env[MODE]", "DiffLinesTest.java:" + (start + 3),
                        "spec.replicas", "DiffLinesTest.java:" + (start + 4)));
    }

    @Test
    void nameThePartInWhichAFieldIsMissing() {
        int start = line();
        Container bare = container("web", image("acme/shop:1"));
        Deployment less = Deployment.of("shop", bare);
        Deployment cleared = SHOP.customize(d -> d.editSpec().withReplicas(null).endSpec());

        assertThat(lines(read(manifest(SHOP)), manifest(less)))
                .isEqualTo(Map.of(
                        "spec.replicas", "DiffLinesTest.java:" + (start + 2),
                        "spec.template.spec.containers[web].env[LEVEL]", "DiffLinesTest.java:" + (start + 1)));
        assertThat(lines(read(manifest(SHOP)), manifest(cleared)))
                .isEqualTo(Map.of("spec.replicas", "DiffLinesTest.java:" + (start + 3)));
    }

    @Test
    void areFoundWhereItemsHaveNoName() {
        HorizontalPodAutoscaler before =
                autoscaler(SHOP, between(2, 5)).onCpu(percent(70)).onMemory(percent(80));
        int start = line();
        HorizontalPodAutoscaler bare = autoscaler(SHOP, between(2, 5));
        HorizontalPodAutoscaler after = bare.onCpu(percent(60));
        Container first = WEB.envFrom(configMap("first"));
        Container second = first.envFrom(configMap("second"));

        assertThat(lines(read(manifest(before)), manifest(after)))
                .isEqualTo(Map.of(
                        "spec.metrics[cpu].resource.target.averageUtilization", "DiffLinesTest.java:" + (start + 2),
                        "spec.metrics[memory]", "DiffLinesTest.java:" + (start + 2)));
        assertThat(lines(
                        read(manifest(SHOP)),
                        manifest(Deployment.of("shop", second).replicas(2))))
                .isEqualTo(Map.of(
                        "spec.template.spec.containers[web].envFrom[first]", "DiffLinesTest.java:" + (start + 3),
                        "spec.template.spec.containers[web].envFrom[second]", "DiffLinesTest.java:" + (start + 4)));
    }

    @Test
    void areTheMakersOfWhatIsAdded() {
        int start = line();
        var config = configMap("shop").entry("CURRENCY", "€");

        assertThat(lines(Manifest.of(), manifest(config))).isEqualTo(Map.of("", "DiffLinesTest.java:" + (start + 1)));
        assertThat(Diff.between(Manifest.of(), manifest(config)).toString())
                .contains("ConfigMap 'shop' (DiffLinesTest.java:" + (start + 1) + ")\n");
        assertThat(Diff.between(Manifest.of(), manifest(config)).toMarkdown())
                .contains("### ConfigMap `shop` (`DiffLinesTest.java:" + (start + 1) + "`)\n");
    }

    @Test
    void areMissingForWhatNoLineSet() {
        assertThat(lines(read(manifest(SHOP)), manifest(SHOP).label("team", "orders")))
                .containsExactly(Map.entry("metadata.labels.team", "-"));
        assertThat(lines(read(manifest(SHOP)), read(manifest(SHOP.replicas(3)))))
                .containsExactly(Map.entry("spec.replicas", "-"));
        assertThat(lines(manifest(SHOP), Manifest.of())).containsExactly(Map.entry("", "-"));
    }

    @Test
    void standInTextAndMarkdown() {
        int line = line() + 1;
        Deployment more = SHOP.replicas(3);
        Diff diff = Diff.between(read(manifest(SHOP)), manifest(more).label("team", "a"));

        assertThat(diff).hasToString("""
                Worst: applied live. 1 object changed.

                Deployment 'shop'
                  applied live: Labels of the object itself change in place; its pods keep theirs.
                    metadata.labels.team: (none) -> a
                  applied live: Pods are added; the others go on.
                    spec.replicas: 2 -> 3 (DiffLinesTest.java:%s)
                """.formatted(line));
        assertThat(diff.toMarkdown()).contains("""
                | field | before | after | line |
                | --- | --- | --- | --- |
                | `spec.replicas` | `2` | `3` | `DiffLinesTest.java:%s` |
                """.formatted(line)).contains("""
                | field | before | after |
                | --- | --- | --- |
                | `metadata.labels.team` |  | `a` |
                """);
    }

    @Test
    void sameLinesAreEqual() {
        Manifest old = read(manifest(SHOP));
        Manifest next = manifest(SHOP.replicas(3));

        assertThat(Diff.between(old, next))
                .isEqualTo(Diff.between(old, next))
                .hasSameHashCodeAs(Diff.between(old, next));
    }
}
