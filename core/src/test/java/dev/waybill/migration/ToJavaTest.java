package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.manifest.Manifest;
import dev.waybill.manifest.ManifestRefused;
import dev.waybill.rule.RuleSet;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code toJava()} writes, and that it renders what was read. */
class ToJavaTest {
    private static final String CONFIG = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: %s
            data:
              KEY: value
            """;

    @Test
    void readsAsIfItWasTyped() {
        String source =
                Manifest.read(Path.of("src/test/resources/migration/shop.yaml")).toJava("io.acme.Shop");

        Approvals.verify(source);
    }

    /** Reads the YAML, compiles and runs its Java, and returns the source. */
    private static String proven(Manifest read) {
        String source = read.toJava();
        Manifest made = (Manifest) Compiled.call("Manifests", source, "all");
        assertThat(dev.waybill.diff.Diff.between(read, made).changes())
                .as(source)
                .isEmpty();
        return source;
    }

    private static String proven(String yaml) {
        return proven(Manifest.read(yaml).rules(RuleSet.of()));
    }

    @Test
    void aKindWithoutAClassIsRaw() {
        assertThat(proven("""
                apiVersion: networking.k8s.io/v1
                kind: IngressClass
                metadata:
                  name: nginx
                spec:
                  controller: k8s.io/ingress-nginx
                """))
                .contains(
                        "raw(new IngressClassBuilder()", ".withController(\"k8s.io/ingress-nginx\")", "0 of 4 values");
    }

    @Test
    void whatNoWordSaysIsCustomized() {
        assertThat(proven("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: shop
                  ownerReferences:
                    - apiVersion: v1
                      kind: Node
                      name: n
                      uid: "1"
                spec:
                  selector:
                    app: shop
                  ports:
                    - port: 80
                      protocol: TCP
                      targetPort: 8080
                """))
                .contains(
                        "return service(\"shop\", selector(\"app\", \"shop\"))",
                        ".expose(80, port(8080))",
                        ".customize(s -> s.editMetadata()",
                        ".addNewOwnerReference()",
                        ".withProtocol(\"TCP\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_A_NAME", "a.b.c", "class", "manifest", "existing", "日本"})
    void anyNameGivesAMethod(String name) {
        proven(CONFIG.formatted(name));
    }

    @Test
    void twoThatLookAlikeHaveNamesOfTheirOwn() {
        assertThat(proven(CONFIG.formatted("a-b") + "---\n" + CONFIG.formatted("a.b")))
                .contains("aBConfigMap()", "aBConfigMap2()");
    }

    @Test
    void anOrderOfItsOwnIsKept() {
        String yaml = CONFIG.formatted("later") + "---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: first\n";

        assertThat(proven(yaml)).contains("manifest(laterConfigMap(), firstNamespace()).asWritten()");
    }

    @Test
    void nothingIsAManifestToo() {
        assertThat(proven("")).contains("return manifest();");
    }

    @Test
    void waiversGoAlong() {
        Manifest read = Manifest.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                  labels:
                    app: web
                spec:
                  selector:
                    matchLabels:
                      app: web
                  template:
                    metadata:
                      labels:
                        app: web
                    spec:
                      containers:
                        - name: web
                          image: nginx:1.27
                          env:
                            - name: PASSWORD
                              value: "1234"
                """);

        assertThatThrownBy(read::toJava)
                .isInstanceOf(ManifestRefused.class)
                .hasMessageContaining("plaintext-credential-env");
        assertThat(proven(read.waive("plaintext-credential-env", "Deployment/web", "It is a toy.")))
                .contains(".waive(\"plaintext-credential-env\", \"Deployment/web\", \"It is a toy.\")");
    }

    @Test
    void aFaultOfSyntaxIsRefused() {
        assertThatThrownBy(() -> Manifest.read("kind: \"Broken").toJava()).isInstanceOf(ManifestRefused.class);
    }

    @Test
    void theClassHasToHaveAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Manifest.read(CONFIG.formatted("a")).toJava("io.acme.my-class"))
                .withMessage(
                        "toJava class 'io.acme.my-class': a name of a class is allowed, with its package or without."
                                + " Write one like 'io.acme.ShopManifests'.");
    }

    @Test
    void aClassNamedAsOneOfWaybillStillCompiles() {
        String source = Manifest.read(CONFIG.formatted("a")).toJava("ConfigMap");

        assertThat(Compiled.call("ConfigMap", source, "all")).hasToString(CONFIG.formatted("a"));
    }

    @Test
    void whatWasTypedInJavaComesBackAsJava() {
        Manifest typed = Manifest.of(dev.waybill.kind.ConfigMap.of("a").entry("KEY", "value"));

        assertThat(typed.toJava()).contains("return configMap(\"a\").entry(\"KEY\", \"value\");");
    }
}
