package dev.waybill.manifest;

import dev.waybill.rule.Report;

/** Thrown where a manifest with errors should be written. The message is the report. */
public final class ManifestRefused extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final transient Report report;

    ManifestRefused(Report report) {
        super("the manifest is not written, because it has errors:\n" + report);
        this.report = report;
    }

    /** Returns the report, warnings included. */
    public Report report() {
        return report;
    }
}
