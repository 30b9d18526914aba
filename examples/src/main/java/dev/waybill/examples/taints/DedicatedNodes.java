package dev.waybill.examples.taints;

import static dev.waybill.Waybill.*;

import dev.waybill.kind.scheduling.TaintEffect;
import dev.waybill.manifest.Manifest;

/** Tip 6: nodes that refuse every pod but those that tolerate their taint. */
public final class DedicatedNodes {
    private DedicatedNodes() {}

    /** Makes a Deployment for nodes with the taint {@code dedicated=games:NoSchedule}: leave to go there, and the wish to. */
    public static Manifest describe() {
        return manifest(deployment("game-server", container("game", image("registry.acme.io/game:5.1.0")))
                .tolerate(taint("dedicated", "games").effect(TaintEffect.NO_SCHEDULE))
                .requireNodes(nodes("dedicated", "games")));
    }

    /** Prints the manifest. */
    public static void main(String[] args) {
        System.out.print(describe().toYaml());
    }
}
