package dev.waybill.maven.work;

import dev.waybill.manifest.Layout;
import dev.waybill.maven.shared.Refusal;
import dev.waybill.maven.shared.Target;

/** The layouts by the names that they have in a pom. */
final class Layouts {
    private Layouts() {}

    static Layout of(Target target) throws Refusal {
        Layout layout = named(target.layout());
        layout = target.kustomization() ? layout.withKustomization() : layout;
        return target.syncWaves() ? layout.withSyncWaves() : layout;
    }

    private static Layout named(String name) throws Refusal {
        return switch (name) {
            case "file-per-object" -> Layout.filePerObject();
            case "folder-per-app" -> Layout.folderPerApp();
            case "folder-per-namespace" -> Layout.folderPerNamespace();
            case "one-file" -> Layout.oneFile("manifest.yaml");
            default ->
                throw new Refusal("there is no layout '" + name
                        + "'. It has to be one of file-per-object, folder-per-app, folder-per-namespace, one-file.");
        };
    }
}
