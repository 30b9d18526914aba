package acme;

import static dev.waybill.Waybill.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.PersistentVolumeClaim;
import dev.waybill.kind.Role;
import dev.waybill.kind.Secret;
import dev.waybill.kind.Service;
import dev.waybill.kind.ServiceAccount;
import dev.waybill.kind.StatefulSet;
import dev.waybill.kind.StorageClass;
import dev.waybill.kind.pod.Container;
import dev.waybill.manifest.Manifest;
import dev.waybill.value.Port;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of a manifest. What is approved here was read by Mermaid 11. */
class MermaidTest {
    private static final Port HTTP = port("http", 8080);
    private static final Container WEB = container("web", image("acme/shop:1")).listensOn(HTTP);

    private static Manifest shop() {
        ConfigMap settings = configMap("settings").entry("LOG_LEVEL", "info");
        Secret login = secret("login").entry("password", "not to be seen");
        ServiceAccount account = serviceAccount("shop");
        Role reader = role("reader").allow(verbs("get").on("configmaps"));
        PersistentVolumeClaim claim = claim("uploads", existingStorageClass("gp3"), gibibytes(5));
        Deployment shop = deployment(
                        "shop",
                        WEB.env("LOG_LEVEL", settings.key("LOG_LEVEL"))
                                .env("PASSWORD", login.key("password"))
                                .env("TOKEN", existingSecret("token").key("token"))
                                .mount("/etc/shop", settings)
                                .mount("/uploads", claim))
                .serviceAccount(account)
                .priority(existingPriorityClass("business"))
                .imagePullSecret(existingSecret("registry"));
        Service service = service("shop", shop).expose(80, HTTP);
        return manifest(
                settings,
                login,
                account,
                reader,
                roleBinding("reader", reader, account).subject(user("ann")),
                claim,
                shop,
                service,
                ingress("shop", host("shop.acme.io").path("/", service.at("http")))
                        .tls(existingSecret("shop-tls"), "shop.acme.io"),
                autoscaler(shop, between(2, 6)).onCpu(percent(70)),
                disruptionBudget("shop", shop, maxUnavailable(1)),
                networkPolicy("shop", shop).ingress(fromAnywhere()));
    }

    @Test
    void drawsEveryObjectAndReference() {
        Approvals.verify(shop().toMermaid());
    }

    @Test
    void framesAppsAndNamespaces() {
        StorageClass disk = storageClass("fast", provisioner("ebs.csi.aws.com"));
        StatefulSet db = statefulSet("db", existingService("db"), container("db", image("postgres:16.4")))
                .claimTemplate(claim("data", disk, gibibytes(10)));
        Manifest data = manifest(db, headlessService("db", db).label("app.kubernetes.io/name", "db"))
                .namespace("data");
        Manifest jobs = manifest(
                        cronJob(
                                "report",
                                schedule("0 3 * * *", ZoneId.of("UTC")),
                                job("report", container("report", image("acme/report:1")))),
                        customResource("external-secrets.io/v1", "ExternalSecret", "token")
                                .field("spec", Map.of("target", Map.of("name", "api-token"))))
                .namespace("jobs");

        Approvals.verify(manifest(disk, data, jobs).toMermaid());
    }

    @Test
    void showsNoValueOfASecret() {
        assertThat(shop().toMermaid()).contains("Secret login").doesNotContain("not to be seen", "password");
    }

    @Test
    void takesAnythingForAName() {
        Manifest odd = Manifest.read("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: end
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: 'a"]; click x; %% <b>`größe` #35; style:1'
                  labels: {app.kubernetes.io/name: 'sub"graph'}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a.b}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a-b}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: 'system:style'}
                ---
                apiVersion: acme.io/v1
                kind: End
                metadata: {}
                ---
                apiVersion: acme.io/v1
                kind: direction
                metadata: {name: TB}
                """);

        assertThat(odd.toMermaid()).isEqualTo("""
                flowchart LR
                  subgraph group_sub_graph["sub#34;graph"]
                    cm_a____click_x______b__gr__e___35__style_1["ConfigMap a#34;#93;#59; click x#59; #37;#37; #60;b#62;#96;größe#96; #35;35#59; style#58;1"]
                  end
                  cm_end["ConfigMap end"]
                  cm_a_b["ConfigMap a.b"]
                  cm_a_b__2["ConfigMap a-b"]
                  crole_system_style["ClusterRole system:style"]
                  end_["End"]
                  direction_TB["direction#32;TB"]
                """);
    }

    @Test
    void followsWhatWasRead() {
        Manifest read = Manifest.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  template:
                    metadata: {labels: {app: shop}}
                    spec:
                      serviceAccountName: default
                      containers: [{name: web, image: 'acme/shop:1'}]
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: all}
                spec: {podSelector: {}}
                ---
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata: {name: shop}
                spec: {scaleTargetRef: {name: shop}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: other}
                spec: {selector: {app: other}}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: metrics}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
                subjects: [{kind: ServiceAccount, name: prometheus, namespace: monitoring}]
                ---
                apiVersion: v1
                kind: Service
                """);

        assertThat(read.toMermaid()).isEqualTo("""
                flowchart LR
                  deploy_shop["Deployment shop"]
                  netpol_all["NetworkPolicy all"]
                  scaledobject_shop["ScaledObject shop"]
                  svc_other["Service other"]
                  crolebinding_metrics["ClusterRoleBinding metrics"]
                  svc_["Service"]
                  crole_view["ClusterRole view"]:::outside
                  sa_prometheus["ServiceAccount prometheus in monitoring"]:::outside
                  scaledobject_shop -->|scales| deploy_shop
                  netpol_all -->|guards| deploy_shop
                  crolebinding_metrics -->|grants| crole_view
                  crolebinding_metrics -->|to| sa_prometheus
                  classDef outside stroke-dasharray: 5 5
                """);
    }

    @Test
    void anEmptyManifestIsAnEmptyPicture() {
        assertThat(manifest().toMermaid()).isEqualTo("flowchart LR\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings", "shop"})
    void oneObjectMoreLeavesTheLinesOfTheOthers(String name) {
        List<String> before = shop().toMermaid().lines().toList();
        List<String> after = shop().and(secret("a-" + name)).toMermaid().lines().toList();

        assertThat(after).containsSubsequence(before).hasSize(before.size() + 1);
    }

    @Test
    void drawsALargeSetWithIdsOfItsOwn() {
        Manifest large = manifest();
        for (int i = 0; i < 170; i++) {
            Deployment shop = deployment("shop-" + i, WEB);
            large = large.and(
                    shop,
                    service("shop-" + i, shop),
                    autoscaler(shop, between(1, 3)).onCpu(percent(50)));
        }
        String picture = large.toMermaid();

        Set<String> ids = new HashSet<>();
        picture.lines()
                .filter(line -> line.contains("[\""))
                .forEach(line -> ids.add(line.strip().split("\\[")[0]));
        assertThat(ids).hasSize(3 * 170 + 170);
        assertThat(picture.lines().filter(line -> line.contains("-->"))).hasSize(2 * 170);
        assertThat(picture.length()).isLessThan(50_000);
    }
}
