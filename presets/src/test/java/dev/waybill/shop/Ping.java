package dev.waybill.shop;

import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.ContainerSecurity;
import dev.waybill.presets.check.CheckImages;
import dev.waybill.presets.check.Requirement;
import java.time.Duration;

/** A requirement of a company's own. */
record Ping(String host) implements Requirement {

    @Override
    public String name() {
        return "ping-" + host;
    }

    @Override
    public Container check(CheckImages images) {
        return container(name(), image("registry.acme.io/ping:1.0.0"))
                .args(host)
                .requestsAndLimits(millicores(10), mebibytes(16))
                .security(ContainerSecurity.restricted().readOnlyRootFilesystem());
    }

    @Override
    public Duration budget() {
        return Duration.ofSeconds(90);
    }
}
