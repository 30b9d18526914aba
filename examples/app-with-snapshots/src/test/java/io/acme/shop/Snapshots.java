package io.acme.shop;

import static org.assertj.core.api.Assertions.fail;

import dev.waybill.diff.Diff;
import dev.waybill.manifest.Manifest;
import java.nio.file.Path;
import org.approvaltests.core.ApprovalFailureReporter;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;

/** How this repository compares snapshots: {@code mvn test -Dapprove} approves what the code renders. */
final class Snapshots {
    private Snapshots() {}

    static Options of(Manifest manifest, String name) {
        return named(name, Boolean.getBoolean("approve") ? new AutoApproveReporter() : failure(manifest));
    }

    /** Never approves, whatever the switch says. */
    static Options fixed(Manifest manifest, String name) {
        return named(name, failure(manifest));
    }

    private static ApprovalFailureReporter failure(Manifest manifest) {
        return (received, approved) -> fail(Diff.snapshotFailure(Path.of(received), Path.of(approved), manifest));
    }

    private static Options named(String name, ApprovalFailureReporter reporter) {
        return new Options(reporter).forFile().withBaseName(name).forFile().withExtension(".yaml");
    }
}
