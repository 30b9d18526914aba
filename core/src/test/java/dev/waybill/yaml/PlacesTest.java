package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final Places PLACES =
            YamlReader.read("k8s/shop.yaml", """
                    # A comment.
                    ---
                    apiVersion: v1
                    kind: Pod
                    metadata:
                      labels: {app.kubernetes.io/name: shop, "a[0]": b}
                    spec:
                      containers:
                      - name: web
                        image: nginx
                      -
                        name: proxy
                        args:
                          - -x
                          - [y]
                    """).objects().get(0).places();

    @ParameterizedTest
    @CsvSource({
        "'',3:1",
        "kind,4:1",
        "metadata.labels,6:3",
        "metadata.labels[app.kubernetes.io/name],6:12",
        "metadata.labels[other/name],6:3",
        "spec.containers,8:3",
        "spec.containers[0],9:5",
        "spec.containers[web],9:5",
        "spec.containers[0].name,9:5",
        "spec.containers[0].image,10:5",
        "spec.containers[1].args,13:5",
        "spec.containers[proxy].args[0],14:9",
        "spec.containers[1].args[1][0],15:10",
        "spec.containers[1].args[7],13:5",
        "spec.containers[2].image,8:3",
        "spec.containers[].image,8:3",
        "spec.containers.image,8:3",
        "spec.containers[0].image.tag,10:5",
        "spec.template.spec,7:1",
        "status,3:1",
        "metadata.labels[app,6:3",
        "..,3:1"
    })
    void findsTheFieldOrTheNearestAroundIt(String path, String place) {
        assertThat(PLACES.of(path)).hasToString("k8s/shop.yaml:" + place);
    }
}
