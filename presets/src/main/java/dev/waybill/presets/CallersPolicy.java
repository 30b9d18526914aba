package dev.waybill.presets;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.NetworkPolicy;
import dev.waybill.kind.network.IngressRule;
import java.util.List;

final class CallersPolicy extends Described implements ServerPolicy {

    CallersPolicy() {
        super(
                "network",
                "a NetworkPolicy, where the app says who may connect",
                "A pod of another team, or one that was broken into, has no business with the app.",
                "https://kubernetes.io/docs/concepts/services-networking/network-policies/");
    }

    @Override
    public Draft apply(Draft draft) {
        List<Setting<ServerApp.Caller>> callers = draft.settings().all(ServerApp.Caller.class);
        if (callers.isEmpty()) {
            return draft;
        }
        ServerApp app = (ServerApp) draft.app();
        NetworkPolicy policy =
                NetworkPolicy.of(draft.name(), draft.find(Deployment.class).orElseThrow());
        for (Setting<ServerApp.Caller> caller : callers) {
            NetworkPolicy before = policy;
            policy = caller.origin()
                    .during(() -> before.ingress(
                            IngressRule.from(caller.value().peer()).on(app.port())));
        }
        return draft.add(policy);
    }
}
