package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceWordsTest {
    private static final String WORKLOAD = """
            apiVersion: apps/v1
            kind: %s
            metadata: {name: shop, labels: {app: shop}}
            spec:%s
              selector: {matchLabels: {app: shop}}
              template:
                metadata: {labels: {app: shop}}
                spec:
                  containers:
                    - name: shop
                      image: shop:1
                      ports:
                        - {name: http, containerPort: 8080}
                        - {name: dns, containerPort: 53, protocol: UDP}
                        - {containerPort: 9000}
            ---
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {name: http, port: 8080, targetPort: http}             | .expose(HTTP)
            {name: http, port: 80, targetPort: http}               | .expose(80, HTTP)
            {name: web, port: 80, targetPort: http}                | .expose(servicePort(80, HTTP).name("web"))
            {name: dns, port: 53, targetPort: dns, protocol: UDP}  | .expose(DNS)
            {port: 9000, targetPort: 9000}                         | .expose(port(9000))
            {port: 80, targetPort: 9000, appProtocol: acme.io/a}   | .expose(servicePort(80, port(9000)).appProtocol("acme.io/a"))
            """)
    void aPortOfTheSelectedPodsIsThatOfTheirContainer(String port, String words) {
        String yaml = WORKLOAD.formatted("Deployment", "")
                + Migrated.object("v1", "Service", "shop", "{selector: {app: shop}, ports: [%s]}".formatted(port));

        assertThat(Migrated.last(yaml)).isEqualTo("return service(\"shop\", shopDeployment())" + words + ";");
    }

    @Test
    void aNumberWhereThePodsHaveANameIsSaidWithoutThePods() {
        String ports = "[{name: http, port: 80, targetPort: http}, {name: direct, port: 81, targetPort: 8080}]";
        String yaml = WORKLOAD.formatted("Deployment", "")
                + Migrated.object("v1", "Service", "shop", "{selector: {app: shop}, ports: " + ports + "}");

        assertThat(Migrated.last(yaml))
                .isEqualTo("return service(\"shop\", selector(\"app\", \"shop\"))"
                        + ".expose(80, HTTP).expose(servicePort(81, port(8080)).name(\"direct\"));");
    }

    @Test
    void theServiceOfAStatefulSetIsMadeBeforeIt() {
        String statefulSet = WORKLOAD.formatted("StatefulSet", "\n  serviceName: shop");
        String service = Migrated.object("v1", "Service", "shop", "{clusterIP: None, selector: {app: shop}}");

        assertThat(Migrated.last(statefulSet + service))
                .isEqualTo("return headlessService(\"shop\", selector(\"app\", \"shop\"));");
        assertThat(Migrated.last(service + "---\n" + statefulSet.replace("---\n", "")))
                .contains("return statefulSet(\"shop\", shopService(), selector(\"app\", \"shop\"), shop)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: ExternalName, externalName: db.acme.io}                 | externalName("s", "db.acme.io")
            {ports: [{port: 80, targetPort: 9376}]}                        | serviceWithoutSelector("s").expose(80, port(9376))
            {clusterIP: None, selector: {a: b}, publishNotReadyAddresses: true} | headlessService("s", selector("a", "b")).publishNotReadyAddresses()
            {selector: {a: b}, ports: [{port: 80, targetPort: http, name: http}]} | service("s", selector("a", "b")).expose(port("http", 80))
            {selector: {a: b}, clusterIP: 10.0.0.9}                        | service("s", selector("a", "b")).clusterIp("10.0.0.9")
            {type: NodePort, selector: {a: b}, ports: [{port: 80, targetPort: 80, nodePort: 30080}]} | service("s", selector("a", "b")).asNodePort().exposeOnNode(80, port(80), 30080)
            {type: LoadBalancer, selector: {a: b}, allocateLoadBalancerNodePorts: false} | service("s", selector("a", "b")).asLoadBalancer().withoutNodePorts()
            {type: LoadBalancer, selector: {a: b}, loadBalancerClass: acme.io/lb} | service("s", selector("a", "b")).asLoadBalancer("acme.io/lb")
            {type: LoadBalancer, selector: {a: b}, externalTrafficPolicy: Local, healthCheckNodePort: 31000} | service("s", selector("a", "b")).asLoadBalancer().externalTrafficPolicy(TrafficPolicy.LOCAL).healthCheckNodePort(31000)
            {type: LoadBalancer, selector: {a: b}, loadBalancerSourceRanges: [10.0.0.0/8]} | service("s", selector("a", "b")).asLoadBalancer().loadBalancerSourceRanges("10.0.0.0/8")
            {selector: {a: b}, sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}} | service("s", selector("a", "b")).sessionAffinity(Duration.ofSeconds(60))
            {selector: {a: b}, ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv4, IPv6]} | service("s", selector("a", "b")).ipFamilyPolicy(IpFamilyPolicy.PREFER_DUAL_STACK).ipFamilies(IpFamily.IPV4, IpFamily.IPV6)
            {selector: {a: b}, internalTrafficPolicy: Local, trafficDistribution: PreferSameZone, externalIPs: [192.0.2.1]} | service("s", selector("a", "b")).internalTrafficPolicy(TrafficPolicy.LOCAL).trafficDistribution(TrafficDistribution.PREFER_SAME_ZONE).externalIps("192.0.2.1")
            {selector: {a: b}, ports: [{name: web, port: 80}]}             | service("s", selector("a", "b")).expose(servicePort(80, port(80)).name("web")).customize(s -> s.editSpec().editPort(0).withTargetPort(null).endPort().endSpec())
            {type: ClusterIP, selector: {a: b}}                            | service("s", selector("a", "b")).customize(s -> s.editSpec().withType("ClusterIP").endSpec())
            """)
    void servicesOfEveryType(String spec, String words) {
        assertThat(Migrated.last("v1", "Service", "s", spec)).isEqualTo("return " + words + ";");
    }

    @Test
    void aNameThatWaybillRefusesIsRaw() {
        assertThat(Migrated.last("v1", "Service", "a.b", "{selector: {a: b}}")).startsWith("return raw(");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {rules: [{host: a.b, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: x, port: {number: 80}}}}]}}]} | ingress("i", host("a.b").to(existingService("x").at(80)))
            {rules: [{http: {paths: [{path: /, pathType: Exact, backend: {service: {name: x, port: {name: http}}}}]}}]} | ingress("i", anyHost().path(PathType.EXACT, "/", existingService("x").at("http")))
            {rules: [{host: a.b, http: {paths: [{path: /p, pathType: Prefix, backend: {resource: {apiGroup: acme.io, kind: Bucket, name: b}}}]}}]} | ingress("i", host("a.b").path("/p", resourceBackend("acme.io", "Bucket", "b")))
            {ingressClassName: nginx, defaultBackend: {service: {name: x, port: {number: 80}}}, tls: [{secretName: s, hosts: [a.b]}]} | ingress("i", existingService("x").at(80)).tls(existingSecret("s"), "a.b").ingressClassName("nginx")
            """)
    void ingresses(String spec, String words) {
        assertThat(Migrated.last("networking.k8s.io/v1", "Ingress", "i", spec)).isEqualTo("return " + words + ";");
    }

    @Test
    void anIngressLeadsToTheServiceThatIsHere() {
        String service = Migrated.object(
                "v1", "Service", "x", "{selector: {a: b}, ports: [{name: http, port: 80, targetPort: 80}]}");
        String paths = "{path: /, pathType: Prefix, backend: {service: {name: x, port: {name: http}}}},"
                + "{path: /q, pathType: Prefix, backend: {service: {name: x, port: {number: 81}}}}";

        assertThat(Migrated.last(service + "---\n"
                        + Migrated.object(
                                "networking.k8s.io/v1",
                                "Ingress",
                                "i",
                                "{rules: [{host: a.b, http: {paths: [" + paths + "]}}]}")))
                .as("the Service has no port 81")
                .isEqualTo("return ingress(\"i\", host(\"a.b\").to(xService().at(\"http\"))"
                        + ".path(\"/q\", existingService(\"x\").at(81)));");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {path: /, pathType: Prefix, backend: {service: {name: x}}}
            {path: /, pathType: Other, backend: {service: {name: x, port: {number: 80}}}}
            {pathType: ImplementationSpecific, backend: {service: {name: x, port: {number: 80}}}}
            {path: /, pathType: Prefix, backend: {}}
            """)
    void aPathWithoutWordsIsCustomizedAlone(String path) {
        String good = "{path: /a, pathType: Prefix, backend: {service: {name: x, port: {number: 80}}}}";
        String spec = "{rules: [{host: a.b, http: {paths: [%s, %s]}}]}".formatted(good, path);

        assertThat(Migrated.last("networking.k8s.io/v1", "Ingress", "i", spec))
                .startsWith("return ingress(\"i\", host(\"a.b\").path(\"/a\", existingService(\"x\").at(80)))"
                        + ".customize(i -> i.editSpec().editRule(0).editHttp().addNewPath()");
    }
}
