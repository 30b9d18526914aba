package dev.waybill.examples.crontab;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** A custom resource as a Java class: what an operator written in Java has anyway. */
@Group("stable.example.com")
@Version("v1")
public final class Backup extends CustomResource<Backup.Spec, Backup.Status> implements Namespaced {
    private static final long serialVersionUID = 1L;

    /**
     * What the user asks for.
     *
     * @param schedule a cron text
     * @param keep how many backups are kept
     */
    public record Spec(String schedule, int keep) {}

    /**
     * What the operator tells.
     *
     * @param latest when the latest backup was made
     */
    public record Status(String latest) {}
}
