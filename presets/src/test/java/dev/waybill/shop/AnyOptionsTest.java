package dev.waybill.shop;

import static dev.waybill.Waybill.between;
import static dev.waybill.Waybill.deregisterFor;
import static dev.waybill.Waybill.existingSecret;
import static dev.waybill.Waybill.gibibytes;
import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.Waybill.percent;
import static dev.waybill.Waybill.quantity;
import static dev.waybill.presets.Presets.because;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.Deployment;
import dev.waybill.presets.BatchJob;
import dev.waybill.presets.BatchPolicy;
import dev.waybill.presets.CompanyPolicy;
import dev.waybill.presets.ServerApp;
import dev.waybill.presets.ServerPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any options, in any order, without any policies: what comes out has no error. Seeds make a failure repeatable. */
class AnyOptionsTest {
    private static final int TRIES = 300;

    private static final List<UnaryOperator<ServerApp>> SERVER_OPTIONS = List.of(
            app -> app.scale(between(1, 1)),
            app -> app.scale(between(3, 12), on -> on.onCpu(percent(50)).onPods("queue", quantity(10))),
            app -> app.replicas(0),
            app -> app.replicas(1),
            app -> app.replicas(5),
            app -> app.limits(millicores(900), mebibytes(600)),
            app -> app.resources(millicores(250), mebibytes(64)),
            app -> app.config("EXPIRED_TIME", "3600").config("MODE", "on"),
            app -> app.secret("JWT_SECRET", existingSecret("tokens").key("jwt")),
            app -> app.writable("/var/cache/오더", gibibytes(1)),
            app -> app.writable("/tmp", gibibytes(1)),
            app -> app.nodeGroup("shared"),
            app -> app.owner("team-shop"),
            app -> app.readyAt("/ready"),
            app -> app.aliveAt("/live"),
            app -> app.startsWithin(ofMinutes(9)),
            app -> app.startsWithin(ofSeconds(1)),
            app -> app.shutdown(deregisterFor(ofSeconds(60)).drainFor(ofMinutes(10))),
            app -> app.shutdown(deregisterFor(ofSeconds(1))),
            app -> app.onlyFrom(Apps.settle()),
            app -> app.requires(new Ping("cache")),
            app -> app.requires(new Ping("db")),
            app -> app.container(c -> c.env("LOG", "json")),
            app -> app.deployment(d -> d.revisionHistoryLimit(3)));

    private static final List<UnaryOperator<BatchJob>> JOB_OPTIONS = List.of(
            job -> job.deadline(ofHours(6)),
            job -> job.deadline(ofSeconds(120)),
            job -> job.retries(0),
            job -> job.retries(5),
            job -> job.keepFor(ofHours(1)),
            job -> job.limits(millicores(2000), gibibytes(4)),
            job -> job.config("DAY", "1"),
            job -> job.secret("TOKEN", existingSecret("tokens").key("t")),
            job -> job.writable("/work", gibibytes(5)),
            job -> job.nodeGroup("big"),
            job -> job.owner("team-shop"),
            job -> job.requires(new Ping("dwh")),
            job -> job.container(c -> c.env("LOG", "json")),
            job -> job.job(j -> j.parallelism(2)));

    private static final List<CompanyPolicy> COMPANIES = List.of(
            CompanyPolicy.standard(),
            CompanyPolicy.standard()
                    .runAsUser(10001)
                    .ownerLabel("acme.io/owner")
                    .partOf("shop")
                    .deregisterFor(ofSeconds(0))
                    .drainFor(ofSeconds(0))
                    .cpuLimit(1)
                    .policy(new Stamp("log-format")));

    static List<Integer> seeds() {
        return IntStream.range(0, TRIES).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void serversHaveNoErrorAndStopInTime(int seed) {
        Random random = new Random(seed);
        CompanyPolicy company = pick(COMPANIES, random);
        ServerApp app = Apps.orders();
        for (UnaryOperator<ServerApp> option : some(SERVER_OPTIONS, random)) {
            app = option.apply(app);
        }
        for (ServerPolicy policy : some(company.serverPolicies(), random)) {
            if (random.nextInt(4) == 0) {
                app = app.without(policy, because("seed " + seed));
            }
        }
        ServerApp made = app.under(company);

        assertThat(manifest(made).check().errors()).isEmpty();
        Deployment deployment = (Deployment) made.objects().get(0);
        deployment
                .containers()
                .get(0)
                .shutdown()
                .ifPresent(shutdown -> assertThat(ofSeconds(deployment
                                .toModel()
                                .getSpec()
                                .getTemplate()
                                .getSpec()
                                .getTerminationGracePeriodSeconds()))
                        .as("hook and drain fit into the grace period")
                        .isGreaterThanOrEqualTo(shutdown.atLeast()));
        assertThat(manifest(made).toYaml()).isEqualTo(manifest(made).toYaml());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void jobsHaveNoError(int seed) {
        Random random = new Random(seed);
        CompanyPolicy company = pick(COMPANIES, random);
        BatchJob job = pick(List.of(Apps.settle(), Apps.migrate()), random);
        for (UnaryOperator<BatchJob> option : some(JOB_OPTIONS, random)) {
            job = option.apply(job);
        }
        for (BatchPolicy policy : some(company.batchPolicies(), random)) {
            if (random.nextInt(4) == 0) {
                job = job.without(policy, because("seed " + seed));
            }
        }

        assertThat(manifest(job.under(company)).check().errors()).isEmpty();
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Returns some of them in any order. */
    private static <T> List<T> some(List<? extends T> all, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(shuffled.size() + 1));
    }
}
