package dev.waybill.examples.debugging;

import static dev.waybill.Waybill.*;

import dev.waybill.kind.Deployment;
import dev.waybill.manifest.Manifest;

/** Tips 2 and 9: look into a running pod, or into a copy of it that no Service sends to. */
public final class Debugging {
    private static final Deployment APP = deployment("app", container("app", image("registry.acme.io/app:1.0.0")));

    private Debugging() {}

    /**
     * Makes a copy of the Deployment's pod with a shell beside the app ({@code kubectl debug --copy-to}), and the Role that
     * lets one group make such copies and ephemeral containers.
     */
    public static Manifest describe() {
        return manifest(
                debugAccess("debugging", "acme:on-call"),
                debugCopy(
                        APP,
                        "app-debug",
                        container("debugger", image("busybox:1.37")).stdin().tty()));
    }

    /** Makes the patch that adds a shell to a running pod: {@code kubectl debug -it POD --image=busybox --target=app}. */
    public static String patch() {
        return ephemeral(container("debugger", image("busybox:1.37")).stdin().tty())
                .target("app")
                .patch();
    }

    /** Prints the copy, then the patch. */
    public static void main(String[] args) {
        System.out.print(describe().toYaml());
        System.out.print("---\n");
        System.out.print(patch());
    }
}
