package dev.waybill.maven.shared;

import java.nio.file.Path;

/**
 * Where rendered files are.
 *
 * @param folder the folder that has one for each environment
 * @param layout the name of the layout
 * @param kustomization whether each environment has a {@code kustomization.yaml}
 * @param syncWaves whether objects get the sync waves of Argo CD
 */
public record Target(Path folder, String layout, boolean kustomization, boolean syncWaves) {}
