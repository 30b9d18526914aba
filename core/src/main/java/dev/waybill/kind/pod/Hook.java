package dev.waybill.kind.pod;

import dev.waybill.recipe.Part;
import io.fabric8.kubernetes.api.model.LifecycleHandler;

/** What a container can do after its start or before its stop: a command, a request, a connection or a sleep. */
public sealed interface Hook permits HttpGet, TcpSocket, Exec, Sleep {

    /** Returns the handler for {@code lifecycle}. */
    Part<LifecycleHandler> handler();
}
