package dev.waybill.presets;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.Service;

final class ServicePolicy extends Described implements ServerPolicy {

    ServicePolicy() {
        super(
                "service",
                "a Service of the app's name: port 80 leads to the app's port",
                "Others find the pods by one name and one port, whatever the app listens on and however often it moves.",
                "https://kubernetes.io/docs/concepts/services-networking/service/");
    }

    @Override
    public Draft apply(Draft draft) {
        ServerApp app = (ServerApp) draft.app();
        Deployment pods = draft.find(Deployment.class).orElseThrow();
        return draft.add(Service.of(draft.name(), pods).expose(ServerApp.SERVICE_PORT, app.port()));
    }
}
