package dev.waybill.examples.crontab;

import static dev.waybill.Waybill.*;

import dev.waybill.kind.CustomResourceDefinition;
import dev.waybill.manifest.Manifest;

/** Tip 11: a custom resource, its definition with a schema, and one object of it. */
public final class CronTabs {
    private CronTabs() {}

    /**
     * What a CronTab asks for.
     *
     * @param cronSpec when it runs
     * @param image what it runs
     * @param replicas how many
     */
    public record Spec(String cronSpec, String image, int replicas) {}

    /** Makes the definition and one CronTab. */
    public static Manifest describe() {
        CustomResourceDefinition crontabs = customResourceDefinition(
                        "stable.example.com",
                        "crontabs",
                        "CronTab",
                        version(
                                "v1",
                                objectSchema()
                                        .required(
                                                "spec",
                                                objectSchema()
                                                        .required("cronSpec", stringSchema())
                                                        .required("image", stringSchema())
                                                        .optional(
                                                                "replicas",
                                                                integerSchema().minimum(1)))))
                .shortNames("ct");
        return manifest(
                crontabs, crontabs.resource("my-cron").spec(new Spec("* * * * */5", "registry.acme.io/cron:1.0.0", 1)));
    }

    /** Prints the manifest. */
    public static void main(String[] args) {
        System.out.print(describe().toYaml());
    }
}
