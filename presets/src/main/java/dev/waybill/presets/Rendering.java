package dev.waybill.presets;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.presets.check.Requirement;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Reason;
import dev.waybill.value.Closest;
import dev.waybill.value.LeftOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the objects of an app: what was said, then the policies, then the changes to single objects. */
final class Rendering {
    private final App<?> app;

    private Rendering(App<?> app) {
        this.app = app;
    }

    static Draft of(App<?> app) {
        Rendering rendering = new Rendering(app);
        rendering.refuseWithoutEnvironment();
        rendering.refuseUnknownPolicies();
        Draft draft = rendering.doors(rendering.policies(app.facts()));
        // A door may have changed what the checksum of policy config is of.
        return rendering.has(ConfigMap.class) ? rendering.applied(Policies.CONFIG, draft) : draft;
    }

    static List<LeftOut> leftOut(App<?> app) {
        Rendering rendering = new Rendering(app);
        Map<String, LeftOut> all = new LinkedHashMap<>();
        for (Setting<App.Removed> each : rendering.removed()) {
            Policy policy = each.value().policy();
            if (app.policies().stream().anyMatch(known -> known.id().equals(policy.id()))) {
                all.put(
                        policy.id(),
                        new LeftOut(
                                app.subject(),
                                policy.id(),
                                each.value().because().reason(),
                                each.origin().place(),
                                rendering.saidFor(policy)));
            }
        }
        return List.copyOf(all.values());
    }

    /** Returns what was said for a policy, each with its line: without the policy it says nothing. */
    private List<String> saidFor(Policy policy) {
        List<String> said = new ArrayList<>();
        for (Setting<?> each : app.settings().all()) {
            Words words = Words.of(each.value());
            if (words != null && words.policy().id().equals(policy.id())) {
                said.add(words.said() + " (" + each.origin() + ")");
            }
        }
        return said;
    }

    /**
     * A setting that is for one policy.
     *
     * @param policy the policy
     * @param said how it was said
     */
    private record Words(Policy policy, String said) {
        static @Nullable Words of(Object setting) {
            if (setting instanceof App.NodeGroup group) {
                return new Words(Policies.PLACEMENT, "nodeGroup '" + group.name() + "'");
            } else if (setting instanceof Requirement requirement) {
                return new Words(Policies.INIT_CHECKS, "requires '" + requirement.name() + "'");
            } else if (setting instanceof ServerApp.Caller) {
                return new Words(Policies.NETWORK, "onlyFrom");
            } else if (setting instanceof ServerApp.ReadyAt ready) {
                return new Words(Policies.PROBES, "readyAt '" + ready.path() + "'");
            } else if (setting instanceof ServerApp.AliveAt alive) {
                return new Words(Policies.PROBES, "aliveAt '" + alive.path() + "'");
            } else if (setting instanceof ServerApp.StartsWithin time) {
                return new Words(Policies.PROBES, "startsWithin " + time.time().toSeconds() + " s");
            } else if (setting instanceof App.Owner owner) {
                return new Words(Policies.IDENTITY, "owner '" + owner.name() + "'");
            }
            return null;
        }
    }

    private void refuseWithoutEnvironment() {
        for (Setting<?> each : app.settings().all()) {
            if (each.value() instanceof App.Overlay<?>) {
                throw new IllegalStateException(app.subject() + " differs by environment (" + each.origin()
                        + "), and none is chosen. Choose one with in(..), of the app or of the manifest.");
            }
        }
    }

    private void refuseUnknownPolicies() {
        List<String> known = app.policies().stream().map(Policy::id).toList();
        for (Setting<App.Removed> each : app.settings().all(App.Removed.class)) {
            String id = each.value().policy().id();
            if (!known.contains(id)) {
                throw new IllegalArgumentException(app.subject() + " without '" + id + "' (" + each.origin()
                        + "): the company has no such policy. It has " + String.join(", ", known) + "."
                        + Closest.question(id, known, ""));
            }
        }
    }

    private boolean has(Class<?> doorTo) {
        return app.settings().all().stream()
                .anyMatch(each -> each.value() instanceof App.Door<?> door && door.kind() == doorTo);
    }

    /** Returns what the company leaves out, and then what the app does. */
    private List<Setting<App.Removed>> removed() {
        List<Setting<App.Removed>> all = new ArrayList<>(app.company().values().removed);
        all.addAll(app.settings().all(App.Removed.class));
        return all;
    }

    private Draft policies(Draft facts) {
        Draft draft = facts;
        for (Policy policy : app.policies()) {
            draft = applied(policy, draft);
        }
        return draft;
    }

    private Draft applied(Policy policy, Draft draft) {
        boolean leftOut =
                removed().stream().anyMatch(each -> each.value().policy().id().equals(policy.id()));
        Reason reason = new Reason(policy.id(), policy.why());
        return leftOut ? draft : app.origin().because(reason).during(() -> policy.apply(draft));
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
