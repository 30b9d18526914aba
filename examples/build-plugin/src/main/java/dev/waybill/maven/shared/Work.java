package dev.waybill.maven.shared;

import java.nio.file.Path;

/** What the goals do. */
public interface Work {

    /** Writes the files of all environments, or of none when one has an error. */
    void render(Order order, Target target) throws Refusal;

    /** Compares the files with what would be written. */
    void verify(Order order, Target target) throws Refusal;

    /**
     * Tells everything that is wrong, and writes it as SARIF.
     *
     * @param failOn the least severity for which the build fails, in lower case; {@code never} for none
     * @param sarif the folder for a file for each environment
     * @param sourceRoot the folder of the Java sources, as the repository has it
     */
    void check(Order order, String failOn, Path sarif, String sourceRoot) throws Refusal;
}
