package dev.waybill.examples.companyapps;

import static dev.waybill.Waybill.*;
import static dev.waybill.presets.Presets.*;
import static io.acme.waybill.Acme.POLICY;
import static io.acme.waybill.Acme.alertsTo;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import dev.waybill.presets.BatchJob;
import dev.waybill.presets.CompanyManifest;
import dev.waybill.presets.ServerApp;
import java.time.ZoneId;

/** The apps. Each says what is its own; the rest is the company's. */
public final class CompanyApps {
    private CompanyApps() {}

    /** Knows who somebody is: a server with a MySQL database. */
    public static ServerApp accounts() {
        return serverApp("accounts", image("registry.acme.io/accounts:2.3.0"))
                .port(8080)
                .resources(millicores(250), mebibytes(384))
                .readyAt("/ready")
                .aliveAt("/live")
                .owner("team-accounts")
                .deployment(alertsTo("#accounts-alerts"))
                .inEach(
                        Env.class,
                        (app, env) -> app.scale(env.pods())
                                .config("TOKEN_EXPIRY", env.expiry())
                                .secret("JWT_SECRET", Credentials.tokens(env).key("jwt"))
                                .requires(mysql(env.host("accounts-db"))
                                        .database("accounts")
                                        .login(login(Credentials.accountsDatabase(env)))));
    }

    /** Takes orders: a server with a PostgreSQL database, a cache and the accounts. */
    public static ServerApp orders() {
        return serverApp("orders", image("registry.acme.io/orders:1.4.2"))
                .port(8080)
                .resources(millicores(500), mebibytes(512))
                .readyAt("/ready")
                .aliveAt("/live")
                .owner("team-orders")
                .deployment(alertsTo("#orders-alerts"))
                .requires(accounts())
                .inEach(
                        Env.class,
                        (app, env) -> app.scale(
                                        env.pods(),
                                        on -> on.onCpu(percent(70)).onPods("http_requests_per_second", quantity(10)))
                                .requires(postgres(env.host("orders-db"))
                                        .database("orders")
                                        .login(login(Credentials.ordersDatabase(env))))
                                .requires(redis(env.host("cache")).tls()));
    }

    /** Brings the schema of the orders up to date, once for each version: the name holds it. */
    public static BatchJob migrate() {
        return batchJob("migrate-orders-1-4-2", image("registry.acme.io/orders-schema:1.4.2"))
                .once()
                .resources(millicores(100), mebibytes(256))
                .deadline(ofMinutes(10))
                .retries(1)
                .owner("team-orders")
                .inEach(
                        Env.class,
                        (job, env) -> job.requires(postgres(env.host("orders-db"))
                                .database("orders")
                                .login(login(Credentials.ordersDatabase(env)))));
    }

    /** Settles the orders of the day in the warehouse; not in development. */
    public static BatchJob settle() {
        return batchJob("settle", image("registry.acme.io/settle:2.0.1"))
                .schedule("30 2 * * *", ZoneId.of("Asia/Seoul"))
                .resources(cores(1), gibibytes(2))
                .deadline(ofHours(1))
                .retries(2)
                .owner("team-orders")
                .inEach(
                        Env.class,
                        (job, env) -> job.requires(redshift(env.host("dwh")).login(login(Credentials.warehouse(env)))))
                .in(Env.DEV, job -> job.cronJob(cron -> cron.suspended()));
    }

    /** Puts the apps together; an environment is still to be chosen. */
    public static CompanyManifest describe() {
        return POLICY.manifest(accounts(), orders(), migrate(), settle())
                .andInEach(Env.class, Credentials::of)
                .manifest(all -> all.namespace("shop"));
    }

    /** Prints the manifest of production. */
    public static void main(String[] args) {
        System.out.print(describe().in(Env.PROD).toYaml());
    }
}
