package dev.waybill.rule;

import static dev.waybill.Waybill.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.manifest.Manifest;
import dev.waybill.value.Port;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Checking takes time in proportion to the objects. {@code main} prints the times. */
class CheckScaleTest {
    private static final int OBJECTS_OF_AN_APP = 4;

    /** Four objects that refer to each other, so that every index is asked. */
    private static List<KubernetesObject> app(int i) {
        Port http = port("http", 8080);
        ConfigMap settings = configMap("settings-" + i).entry("EXPIRED_TIME", "3600");
        Deployment app = deployment(
                        "app-" + i,
                        container("web", image("registry.acme.io/app:" + i))
                                .listensOn(http)
                                .env("EXPIRED_TIME", settings.key("EXPIRED_TIME"))
                                .requests(millicores(250), mebibytes(256))
                                .limits(mebibytes(512))
                                .readyWhen(httpGet("/ready", http)))
                .spreadAcross(ZONE);
        return List.of(
                settings,
                app,
                service("app-" + i, app).expose(80, http),
                autoscaler(app, between(2, 10)).onCpu(percent(70)));
    }

    private static Manifest manifestOf(int objects) {
        List<KubernetesObject> all = new ArrayList<>();
        for (int i = 0; i * OBJECTS_OF_AN_APP < objects; i++) {
            all.addAll(app(i));
        }
        return manifest(all.subList(0, objects).toArray(KubernetesObject[]::new));
    }

    private static double milliseconds(Manifest manifest, int times) {
        double[] each = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Report report = manifest.check();
            each[i] = (System.nanoTime() - start) / 1e6;
            assertThat(report.findings()).noneMatch(finding -> finding.rule().equals("rule-failed"));
        }
        Arrays.sort(each);
        return each[times / 2];
    }

    @Test
    void timeGrowsWithTheObjectsAndNotWithTheirSquare() {
        Manifest small = manifestOf(1_000);
        Manifest large = manifestOf(10_000);
        milliseconds(small, 10);

        double one = milliseconds(small, 5);
        double ten = milliseconds(large, 3);

        // Ten times the objects; a rule that looks at all of them for each would take a hundred times as long.
        assertThat(ten / one).isLessThan(35);
    }

    public static void main(String[] arguments) {
        milliseconds(manifestOf(1_000), 30);
        for (int objects : new int[] {1, 100, 1_000, 10_000, 20_000}) {
            Manifest manifest = manifestOf(objects);
            milliseconds(manifest, 3);
            System.out.printf(
                    Locale.ROOT,
                    "%6d objects: %9.3f ms to check, findings included%n",
                    objects,
                    milliseconds(manifest, objects < 1_000 ? 51 : 5));
        }
    }
}
