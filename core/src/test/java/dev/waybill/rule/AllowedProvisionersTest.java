package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company allows the drivers that keep its data. */
class AllowedProvisionersTest {
    private static final Rule RULE = Rules.allowedProvisioners("ebs.csi.aws.com", "efs.csi.aws.com");

    private static String storageClass(String provisioner) {
        return "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: " + provisioner
                + "\n";
    }

    @ParameterizedTest
    @CsvSource({
        "ebs.csi.aws.com,       0",
        "efs.csi.aws.com,       0",
        "fsx.csi.aws.com,       1",
        "ebs.csi.aws.com.evil,  1",
        "csi.aws.com,           1",
        "kubernetes.io/aws-ebs, 1",
        "'\"\"',                0"
    })
    void allowsWhatItNames(String provisioner, int count) {
        assertThat(StrictFound.by(RULE, storageClass(provisioner))).hasSize(count);
    }

    @Test
    void saysWhichAreAllowed() {
        assertThat(StrictFound.by(RULE, storageClass("rancher.io/local-path")))
                .containsExactly("error provisioner: 'rancher.io/local-path' makes its volumes, and allowed are"
                        + " ebs.csi.aws.com, efs.csi.aws.com. Name one of them, or use a StorageClass that has one of"
                        + " them.");
        assertThat(StrictFound.by(RULE, storageClass("ebs.csi.aws.co")))
                .containsExactly("error provisioner: 'ebs.csi.aws.co' makes its volumes, and allowed are"
                        + " ebs.csi.aws.com, efs.csi.aws.com. Did you mean 'ebs.csi.aws.com'?");
    }

    @Test
    void goesWithTheRecommendedRules() {
        assertThat(RuleSet.recommended().and(RULE).rules()).extracting(Rule::id).contains("allowed-provisioners");
    }

    @Test
    void refusesWhatIsNoProvisioner() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.allowedProvisioners("ebs csi"))
                .withMessageStartingWith("allowed provisioner 'ebs csi': ");
        assertThatIllegalArgumentException()
                .isThrownBy(Rules::allowedProvisioners)
                .withMessage("allowed provisioners: none is given, so no StorageClass would be allowed. Name at least"
                        + " one, as in 'ebs.csi.aws.com'.");
    }
}
