package dev.waybill.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.examples.companyapps.CompanyApps;
import dev.waybill.examples.companyapps.Env;
import dev.waybill.manifest.Manifest;
import dev.waybill.rule.Finding;
import dev.waybill.rule.RuleSet;
import io.acme.waybill.Acme;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The apps of a company in each environment: what is written, and that nothing is wrong with it. */
class CompanyAppsTest {

    @ParameterizedTest
    @EnumSource
    void isTheApprovedYaml(Env env) {
        Approvals.verify(
                CompanyApps.describe().in(env).toYaml(), new Options().forFile().withExtension("." + env + ".yaml"));
    }

    @ParameterizedTest
    @EnumSource
    void passesEveryRule(Env env) {
        Manifest manifest = CompanyApps.describe().in(env);

        assertThat(manifest.check().findings()).isEmpty();
        assertThat(manifest.rules(RuleSet.strict()).check().findings())
                .extracting(Finding::rule)
                .as("Pod Security level restricted, and all of the strict rules but those that only people can answer")
                .containsOnly("image-digest", "networkpolicy-missing");
    }

    @ParameterizedTest
    @EnumSource
    void refersToThePlatformAloneAndToEachOther(Env env) {
        Manifest whole =
                Acme.POLICY.platform().and(CompanyApps.describe().in(env)).closedSet();

        assertThat(whole.check().findings()).isEmpty();
    }

    @Test
    void differsWhereTheEnvironmentsDo() {
        Approvals.verify(CompanyApps.describe().differences(Env.DEV, Env.STAGE, Env.PROD));
    }

    @Test
    void ordersStartAndStopInTime() {
        Approvals.verify(CompanyApps.orders().in(Env.PROD).under(Acme.POLICY).timeline());
    }
}
