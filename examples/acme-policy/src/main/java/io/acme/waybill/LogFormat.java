package io.acme.waybill;

import dev.waybill.kind.Workload;
import dev.waybill.presets.AppPolicy;
import dev.waybill.presets.Draft;
import dev.waybill.presets.WorkloadEdit;

/** A default of Acme's own: every app logs JSON, and the log shipper knows it. */
final class LogFormat implements AppPolicy {
    private static final String FORMAT = "json";

    @Override
    public String id() {
        return "log-format";
    }

    @Override
    public String sets() {
        return "LOG_FORMAT of the app's container, and the annotation by which the log shipper parses its lines";
    }

    @Override
    public String why() {
        return "A stack trace that arrives as forty lines is found by nobody, and JSON keeps it in one.";
    }

    @Override
    public String source() {
        return "https://wiki.acme.io/logging";
    }

    @Override
    public Draft apply(Draft draft) {
        return draft.workload(new WorkloadEdit() {
                    @Override
                    public <W extends Workload<W, ?>> W edit(W workload) {
                        return workload.podAnnotation("logs.acme.io/format", FORMAT);
                    }
                })
                .container(c -> c.env("LOG_FORMAT", FORMAT));
    }
}
