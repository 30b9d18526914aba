package dev.waybill.presets;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Reason;
import dev.waybill.value.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the objects of an app: what was said, then the policies, then the changes to single objects. */
final class Rendering {
    private final App<?> app;

    private Rendering(App<?> app) {
        this.app = app;
    }

    static Draft of(App<?> app) {
        Rendering rendering = new Rendering(app);
        rendering.refuseWithoutEnvironment();
        rendering.refuseGroupWithoutPlacement();
        return rendering.doors(rendering.policies(app.facts()));
    }

    static List<LeftOut> leftOut(App<?> app) {
        List<LeftOut> all = new ArrayList<>(app.company().leftOut(app.subject(), app.policies()));
        for (Setting<App.Removed> each : app.settings().all(App.Removed.class)) {
            all.add(new LeftOut(
                    app.subject(),
                    each.value().policy().id(),
                    each.value().because().reason(),
                    each.origin().place()));
        }
        return List.copyOf(all);
    }

    private void refuseWithoutEnvironment() {
        for (Setting<?> each : app.settings().all()) {
            if (each.value() instanceof App.Overlay<?>) {
                throw new IllegalStateException(app.subject() + " differs by environment (" + each.origin()
                        + "), and none is chosen. Choose one with in(..), of the app or of the manifest.");
            }
        }
    }

    /** A node group that was said must not get lost with the policy that it is for. */
    private void refuseGroupWithoutPlacement() {
        Optional<Setting<App.NodeGroup>> group = app.settings().last(App.NodeGroup.class);
        Optional<Origin> removed = removed(Policies.PLACEMENT);
        if (group.isPresent() && removed.isPresent()) {
            throw new IllegalArgumentException(app.subject() + " nodeGroup '"
                    + group.get().value().name() + "' (" + group.get().origin()
                    + ") is for policy placement, which is left out (" + removed.get() + "). Remove one of the two.");
        }
    }

    /** Returns the line that leaves a policy out: of the app, else of its company. */
    private Optional<Origin> removed(Policy policy) {
        List<Setting<App.Removed>> all = new ArrayList<>(app.settings().all(App.Removed.class));
        all.addAll(app.company().values().removed);
        return all.stream()
                .filter(each -> each.value().policy().id().equals(policy.id()))
                .map(Setting::origin)
                .findFirst();
    }

    private Draft policies(Draft facts) {
        Draft draft = facts;
        for (Policy policy : app.policies()) {
            if (removed(policy).isEmpty()) {
                Draft before = draft;
                Reason reason = new Reason(policy.id(), policy.why());
                draft = app.origin().because(reason).during(() -> policy.apply(before));
            }
        }
        return draft;
    }

    private Draft doors(Draft draft) {
        Draft result = draft;
        for (Setting<?> each : app.settings().all()) {
            if (each.value() instanceof App.ContainerDoor door) {
                result = result.container(door.change());
            } else if (each.value() instanceof App.Door<?> door) {
                result = open(result, door, each.origin());
            }
        }
        return result;
    }

    private <K extends KubernetesObject> Draft open(Draft draft, App.Door<K> door, Origin line) {
        if (draft.find(door.kind()).isEmpty()) {
            List<String> kinds = draft.objects().stream()
                    .map(KubernetesObject::kind)
                    .distinct()
                    .toList();
            throw new IllegalArgumentException(app.subject() + " (" + line + "): there is no "
                    + door.kind().getSimpleName() + " to change. It has " + String.join(", ", kinds) + ".");
        }
        return draft.change(door.kind(), door.change());
    }
}
