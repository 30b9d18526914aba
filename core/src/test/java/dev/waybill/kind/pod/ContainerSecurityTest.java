package dev.waybill.kind.pod;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContainerSecurityTest {

    @Test
    void refusesThePrefixOfACapability() {
        String message = "capability 'CAP_KILL': Kubernetes names capabilities without CAP_. Write 'KILL'.";
        refused(() -> ContainerSecurity.of().addCapabilities("CAP_KILL"), message);
        refused(() -> ContainerSecurity.of().dropCapabilities("ALL", "CAP_KILL"), message);
    }

    @Test
    void refusesAPrivilegedContainerThatMustNotEscalate() {
        String message =
                "security privileged, withoutPrivilegeEscalation: a privileged container has all rights already."
                        + " One of the two is allowed. Leave the other out.";
        refused(() -> ContainerSecurity.of().privileged().withoutPrivilegeEscalation(), message);
        refused(() -> ContainerSecurity.restricted().privileged(), message);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
