package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRulesTest {
    private static final String DIGEST = "@sha256:" + "4c1e1b0d".repeat(8);

    private static String pod(String image, String more) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers:\n  - name: web\n    image: "
                + image + "\n" + (more.isEmpty() ? "" : "    " + more + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "shop,                '',           0",
        "shop:latest,         '',           0",
        "shop:latest,         IfNotPresent, 1",
        "shop:latest,         Always,       0",
        "shop,                Never,        1",
        "shop:main,           '',           1",
        "shop:main,           Always,       0",
        "shop:nightly,        Never,        1",
        "shop:1.4.2,          IfNotPresent, 0",
        "shop:1.4.2,          Never,        0"
    })
    void aMovingTagIsPulledEachTime(String image, String policy, int count) {
        String more = policy.isEmpty() ? "" : "imagePullPolicy: " + policy;
        assertThat(Found.by("image-pull-policy-floating", pod(image, more))).hasSize(count);
        assertThat(Found.by("image-pull-policy-floating", pod(image + DIGEST, more)))
                .isEmpty();
    }

    @Test
    void saysWhatTheDefaultIs() {
        assertThat(Found.by("image-pull-policy-floating", pod("shop:main", "")))
                .containsExactly("warning spec.containers[0].imagePullPolicy: 'shop:main' moves with each push, and"
                        + " IfNotPresent, the default for it, keeps what the node has. Name a version or a digest; or say"
                        + " Always.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k8s.gcr.io/pause:3.5",
                "k8s.gcr.io/sig-storage/csi-provisioner:v2.1.0",
                "gcr.io/google_containers/pause:3.1",
                "gcr.io/google-containers/pause:3.1",
                "us.gcr.io/k8s-artifacts-prod/ingress-nginx/controller:v0.41.2"
            })
    void aRegistryIsKeptUp(String image) {
        assertThat(Found.by("image-registry-allowed", pod(image, "")))
                .singleElement()
                .asString()
                .startsWith("warning spec.containers[0].image: '" + image + "' comes from ")
                .endsWith(", which gets no images any more. Take it from registry.k8s.io.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.k8s.io/pause:3.10",
                "gcr.io/distroless/java21:nonroot",
                "gcr.io/google_containers_of_mine/pause:3.1",
                "k8s.gcr.io.acme.io/pause:3.5",
                "google_containers/pause:3.1",
                "''"
            })
    void otherRegistriesAreFine(String image) {
        assertThat(Found.by("image-registry-allowed", pod(image, ""))).isEmpty();
    }

    @Test
    void aDigestPins() {
        assertThat(StrictFound.by("image-digest", pod("shop:1.4.2", "")))
                .containsExactly("warning spec.containers[0].image: 'shop:1.4.2' has no digest."
                        + " Append it, as in 'shop:1.4.2@sha256:..'.");
        assertThat(StrictFound.by("image-digest", pod("shop" + DIGEST, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "registry.acme.io/shop:1,       registry.acme.io,               0",
        "registry.acme.io/a/b/shop:1,   registry.acme.io/a,             0",
        "registry.acme.io/ab/shop:1,    registry.acme.io/a,             1",
        "registry.acme.io:5000/shop:1,  registry.acme.io,               1",
        "registry.acme.io:5000/shop:1,  registry.acme.io:5000,          0",
        "nginx:1,                       docker.io,                      0",
        "nginx:1,                       docker.io/library,              0",
        "docker.io/library/nginx:1,     docker.io/library,              0",
        "acme/nginx:1,                  docker.io/library,              1",
        "acme/nginx:1,                  docker.io/acme,                 0",
        "nginx:1,                       registry.acme.io,               1"
    })
    void aCompanyAllowsRegistries(String image, String allowed, int count) {
        assertThat(StrictFound.by(Rules.allowedRegistries(allowed), pod(image, "")))
                .hasSize(count);
    }

    @Test
    void saysWhichRegistriesAreAllowed() {
        assertThat(StrictFound.by(Rules.allowedRegistries("registry.acme.io", "quay.io/acme"), pod("nginx:1", "")))
                .containsExactly("error spec.containers[0].image: 'nginx:1' comes from 'docker.io', and allowed are"
                        + " registry.acme.io, quay.io/acme. Push it to one of them.");
        assertThat(RuleSet.recommended()
                        .and(Rules.allowedRegistries("registry.acme.io"))
                        .rules())
                .extracting(Rule::id)
                .contains("image-registry-allowed", "allowed-registries");
    }

    @Test
    void aCompanySaysHowAnImageGetsThere() {
        Rule rule = Rules.allowedRegistries(
                List.of("registry.acme.io"), container -> "Ask #platform to mirror it for '" + container.name() + "'.");

        assertThat(StrictFound.by(rule, pod("nginx:1", "")))
                .containsExactly("error spec.containers[0].image: 'nginx:1' comes from 'docker.io', and allowed are"
                        + " registry.acme.io. Ask #platform to mirror it for 'web'.");
    }

    @Test
    void refusesWhatIsNoRegistry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.allowedRegistries("https://registry.acme.io"))
                .withMessage("allowed registry 'https://registry.acme.io': a host and maybe a path are allowed, as in"
                        + " 'registry.acme.io' or 'quay.io/acme'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.allowedRegistries("registry.acme.io/"))
                .withMessageContaining("a host and maybe a path");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.allowedRegistries("library"))
                .withMessage(
                        "allowed registry 'library': it begins with the name of a host, as in 'registry.acme.io' or"
                                + " 'docker.io/library'.");
        assertThatIllegalArgumentException()
                .isThrownBy(Rules::allowedRegistries)
                .withMessage("allowed registries: none is given, so no image would be allowed. Name at least one, as in"
                        + " 'registry.acme.io'.");
    }
}
