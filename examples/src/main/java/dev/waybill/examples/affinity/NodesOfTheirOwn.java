package dev.waybill.examples.affinity;

import static dev.waybill.Waybill.*;

import dev.waybill.kind.pod.Container;
import dev.waybill.manifest.Manifest;

/** Tip 5: pods on certain nodes, by force and by preference. */
public final class NodesOfTheirOwn {
    private NodesOfTheirOwn() {}

    /** Makes one Deployment that needs SSD nodes and one that only prefers them. */
    public static Manifest describe() {
        Container app = container("app", image("registry.acme.io/app:1.0.0"));
        return manifest(
                deployment("needs-ssd", app).requireNodes(nodes("disktype", "ssd")),
                deployment("likes-ssd", app).preferNodes(1, nodes("disktype", "ssd")));
    }

    /** Prints the manifest. */
    public static void main(String[] args) {
        System.out.print(describe().toYaml());
    }
}
