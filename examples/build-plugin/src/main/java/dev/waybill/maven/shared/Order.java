package dev.waybill.maven.shared;

import java.nio.file.Path;
import java.util.List;

/**
 * Which manifests a goal is about.
 *
 * @param sources the names of the classes that give them; empty for those that are registered
 * @param environments the names of the environments
 * @param project the folder of the project, from which paths are shown
 * @param journal where to say what was done
 */
public record Order(List<String> sources, List<String> environments, Path project, Journal journal) {

    /** Returns a path as it is shown: from the project's folder where it is in there, with {@code /} on every system. */
    public String shown(Path path) {
        return path.startsWith(project) ? project.relativize(path).toString().replace('\\', '/') : path.toString();
    }
}
