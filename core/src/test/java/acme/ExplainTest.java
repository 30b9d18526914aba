package acme;

import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.deregisterFor;
import static dev.waybill.Waybill.exec;
import static dev.waybill.Waybill.httpGet;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.port;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.Explanation;
import dev.waybill.kind.pod.Container;
import dev.waybill.recipe.Change;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stands in a user's package, so that the lines named are those a user would see. */
class ExplainTest {
    private static final String GRACE = "spec.template.spec.terminationGracePeriodSeconds";

    @Test
    void saysWhoSetAFieldAndWhatItWasBefore() {
        Deployment shop = Deployment.of("shop", container("web", image("acme/shop:1")))
                .shutdown(deregisterFor(ofSeconds(5)).drainFor(ofSeconds(30)))
                .terminationGracePeriod(ofSeconds(60));

        Explanation grace = shop.explain(GRACE);
        assertThat(grace.value()).contains("60");
        assertThat(grace.changes())
                .extracting(Change::step)
                .containsExactly("container > shutdown", "terminationGracePeriod");
        assertThat(grace.toString().replaceAll(":\\d+\\)", ":N)")).isEqualTo("""
                        spec.template.spec.terminationGracePeriodSeconds = 60
                          terminationGracePeriod (ExplainTest.java:N), before: 35
                          container > shutdown (ExplainTest.java:N)
                        """);
    }

    @Test
    void namesTheVeryLine() {
        Deployment shop = Deployment.of("shop", container("web", image("acme/shop:1")));
        int line = Thread.currentThread().getStackTrace()[1].getLineNumber() + 1;
        Deployment three = shop.replicas(3);

        assertThat(three.explain("spec.replicas").origin()).hasToString("Optional[ExplainTest.java:" + line + "]");
    }

    @Test
    void passesOverTheJdkBetweenTheLineAndTheWither() throws ReflectiveOperationException {
        Deployment shop = Deployment.of("shop", container("web", image("acme/shop:1")));
        Method paused = Deployment.class.getMethod("paused");
        int line = Thread.currentThread().getStackTrace()[1].getLineNumber() + 1;
        Deployment byReference = Optional.of(shop).map(Deployment::paused).orElseThrow();
        Deployment byReflection = (Deployment) paused.invoke(shop);
        Map.Entry<?, ?> ofReflection = (Map.Entry<?, ?>)
                ExplainTest.class.getDeclaredMethod("paused", Deployment.class).invoke(null, shop);

        assertThat(byReference.explain("spec.paused").origin()).hasToString("Optional[ExplainTest.java:" + line + "]");
        assertThat(byReflection.explain("spec.paused").origin())
                .hasToString("Optional[ExplainTest.java:" + (line + 1) + "]");
        assertThat(((Deployment) ofReflection.getValue()).explain("spec.paused").origin())
                .hasToString("Optional[ExplainTest.java:" + ofReflection.getKey() + "]");
    }

    /** Returns the line of the wither, and what it made. */
    private static Map.Entry<Integer, Deployment> paused(Deployment deployment) {
        int line = Thread.currentThread().getStackTrace()[1].getLineNumber() + 1;
        return Map.entry(line, deployment.paused());
    }

    @Test
    void looksInsideParts() {
        Deployment shop = Deployment.of(
                "shop",
                container("web", image("acme/shop:1"))
                        .readyWhen(httpGet("/ready", port(8080)).period(ofSeconds(5))));

        assertThat(shop.explain("spec.template.spec.containers[web].readinessProbe.periodSeconds")
                        .changes())
                .extracting(Change::step, Change::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("container > readyWhen > period", "5"));
    }

    @Test
    void namesTheLineOfAHookAndNotTheOneThatAsks() {
        int line = Thread.currentThread().getStackTrace()[1].getLineNumber() + 1;
        Container web = container("web", image("acme/shop:1")).postStart(exec("warm-up"));

        assertThat(Deployment.of("shop", web)
                        .explain("spec.template.spec.containers[web].lifecycle.postStart")
                        .changes())
                .extracting(change -> change.origin().toString())
                .containsOnly("ExplainTest.java:" + line);
    }

    @Test
    void seesWhatCustomizeDid() {
        Deployment shop = Deployment.of("shop", container("web", image("acme/shop:1")))
                .customize(d -> d.editSpec().withReplicas(7).endSpec())
                .paused();

        assertThat(shop.explain("spec.replicas").changes())
                .extracting(Change::step)
                .containsExactly("customize");
        assertThat(shop.toModel().getSpec().getPaused()).isTrue();
    }

    @Test
    void saysThatAFieldIsNotSet() {
        Deployment shop = Deployment.of("shop", container("web", image("acme/shop:1")));

        assertThat(shop.explain("spec.replicas")).hasToString("spec.replicas is not set\n");
        assertThatIllegalArgumentException().isThrownBy(() -> shop.explain("spec.replica"));
    }
}
