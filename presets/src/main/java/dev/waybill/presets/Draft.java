package dev.waybill.presets;

import dev.waybill.kind.CronJob;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.Job;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.Workload;
import dev.waybill.kind.pod.Container;
import dev.waybill.presets.check.Requirement;
import dev.waybill.value.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The objects of one app while its policies are applied, one after the other. Immutable: each change returns a new draft. */
@CheckReturnValue
public final class Draft {
    private final App<?> app;
    private final List<KubernetesObject> objects;

    private Draft(App<?> app, List<KubernetesObject> objects) {
        this.app = app;
        this.objects = objects;
    }

    static Draft of(App<?> app, KubernetesObject workload) {
        return new Draft(app, List.of(workload));
    }

    /** Returns the name of the app: that of its workload and of its own container. */
    public String name() {
        return app.name();
    }

    /** Returns the company whose policies are applied. */
    public CompanyPolicy company() {
        return app.company();
    }

    /** Returns where the app is to run; empty when it is the same everywhere and nobody said. */
    public Optional<Environment> environment() {
        return app.environment();
    }

    /** Tells whether the app is a server; else it is a batch job. */
    public boolean isServer() {
        return app instanceof ServerApp;
    }

    /** Returns what the app needs before it starts, in order. */
    public List<Requirement> requirements() {
        return app.settings().values(Requirement.class);
    }

    App<?> app() {
        return app;
    }

    Settings settings() {
        return app.settings();
    }

    /** Returns the objects so far; the first is the workload: a Deployment, a Job or a CronJob. */
    public List<KubernetesObject> objects() {
        return objects;
    }

    /** Returns the first object of a kind; empty when there is none so far. */
    public <K extends KubernetesObject> Optional<K> find(Class<K> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Adds an object. */
    public Draft add(KubernetesObject object) {
        List<KubernetesObject> next = new ArrayList<>(objects);
        next.add(object);
        return new Draft(app, List.copyOf(next));
    }

    /** Changes every object of a kind; nothing when there is none so far. */
    public <K extends KubernetesObject> Draft change(Class<K> kind, UnaryOperator<K> change) {
        List<KubernetesObject> next = new ArrayList<>();
        for (KubernetesObject each : objects) {
            next.add(kind.isInstance(each) ? change.apply(kind.cast(each)) : each);
        }
        return new Draft(app, List.copyOf(next));
    }

    /** Returns what runs the pods: the Deployment, or the Job, also that of a CronJob. */
    public Workload<?, ?> workload() {
        KubernetesObject first = objects.get(0);
        return first instanceof CronJob cron ? cron.job() : (Workload<?, ?>) first;
    }

    /** Changes what runs the pods. */
    public Draft workload(WorkloadEdit edit) {
        return change(Deployment.class, edit::edit)
                .change(Job.class, edit::edit)
                .change(CronJob.class, cron -> cron.job(edit::edit));
    }

    /** Returns the app's own container. */
    public Container container() {
        return workload().containers().stream()
                .filter(each -> each.name().equals(name()))
                .findFirst()
                .orElseThrow();
    }

    /** Changes the app's own container. */
    public Draft container(UnaryOperator<Container> change) {
        return workload(new WorkloadEdit() {
            @Override
            public <W extends Workload<W, ?>> W edit(W workload) {
                return workload.container(name(), change);
            }
        });
    }
}
