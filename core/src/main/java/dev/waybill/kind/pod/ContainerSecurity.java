package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a container's process may do: {@code securityContext}. Where it and the pod's {@link PodSecurity} say different
 * things, this wins.
 */
@CheckReturnValue
public final class ContainerSecurity extends ModelValue<SecurityContext> {

    private ContainerSecurity(Recipe<SecurityContext> recipe) {
        super(recipe);
    }

    /** Starts with nothing set: the container has what the runtime gives it. */
    public static ContainerSecurity of() {
        return new ContainerSecurity(Recipe.of("containerSecurity", SecurityContext::new, s -> {}));
    }

    /**
     * Asks for what the Pod Security level {@code restricted} wants of a container: no root, no escalation, no
     * capabilities, the runtime's seccomp profile.
     *
     * <p>Source: <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted">Pod Security
     * Standards</a>.
     */
    public static ContainerSecurity restricted() {
        return of().runAsNonRoot()
                .withoutPrivilegeEscalation()
                .dropCapabilities("ALL")
                .seccomp(SecurityProfile.runtimeDefault());
    }

    /** Sets {@code runAsUser}, 0 or more. Default: the image's. A repeat replaces. */
    public ContainerSecurity runAsUser(long id) {
        PodSecurity.checkId("runAsUser", id);
        return with("runAsUser", s -> s.setRunAsUser(id));
    }

    /** Sets {@code runAsGroup}, 0 or more. Default: the image's. A repeat replaces. */
    public ContainerSecurity runAsGroup(long id) {
        PodSecurity.checkId("runAsGroup", id);
        return with("runAsGroup", s -> s.setRunAsGroup(id));
    }

    /** Sets {@code runAsNonRoot: true}: the kubelet refuses to start it as root. */
    public ContainerSecurity runAsNonRoot() {
        return with("runAsNonRoot", s -> s.setRunAsNonRoot(true));
    }

    /** Sets {@code readOnlyRootFilesystem: true}: it can write to mounted volumes only. */
    public ContainerSecurity readOnlyRootFilesystem() {
        return with("readOnlyRootFilesystem", s -> s.setReadOnlyRootFilesystem(true));
    }

    /** Sets {@code allowPrivilegeEscalation: false}: a setuid program gains nothing. Refused beside {@link #privileged}. */
    public ContainerSecurity withoutPrivilegeEscalation() {
        if (Boolean.TRUE.equals(toModel().getPrivileged())) {
            throw contradiction();
        }
        return with("withoutPrivilegeEscalation", s -> s.setAllowPrivilegeEscalation(false));
    }

    /** Sets {@code privileged: true}: root on the node in all but name. Refused beside {@link #withoutPrivilegeEscalation}. */
    public ContainerSecurity privileged() {
        if (Boolean.FALSE.equals(toModel().getAllowPrivilegeEscalation())) {
            throw contradiction();
        }
        return with("privileged", s -> s.setPrivileged(true));
    }

    /** Adds to {@code capabilities.drop}; {@code ALL} stands for all. */
    public ContainerSecurity dropCapabilities(String... names) {
        List<String> all = checkedCapabilities(names);
        return with("dropCapabilities", s -> capabilities(s).getDrop().addAll(all));
    }

    /** Adds to {@code capabilities.add}, as in {@code NET_BIND_SERVICE}: without the prefix {@code CAP_}. */
    public ContainerSecurity addCapabilities(String... names) {
        List<String> all = checkedCapabilities(names);
        return with("addCapabilities", s -> capabilities(s).getAdd().addAll(all));
    }

    private static List<String> checkedCapabilities(String... names) {
        List<String> all = List.of(names);
        for (String name : all) {
            if (name.startsWith("CAP_")) {
                throw new IllegalArgumentException("capability '" + name
                        + "': Kubernetes names capabilities without CAP_. Write '" + name.substring(4) + "'.");
            }
        }
        return all;
    }

    /** Sets {@code procMount: Unmasked}: shows all of {@code /proc}. Needs a user namespace. */
    public ContainerSecurity unmaskedProc() {
        return with("unmaskedProc", s -> s.setProcMount("Unmasked"));
    }

    /** Sets {@code seccompProfile}. A repeat replaces. */
    public ContainerSecurity seccomp(SecurityProfile profile) {
        return with("seccomp", s -> s.setSeccompProfile(profile.seccomp()));
    }

    /** Sets {@code appArmorProfile}. A repeat replaces. */
    public ContainerSecurity appArmor(SecurityProfile profile) {
        return with("appArmor", s -> s.setAppArmorProfile(profile.appArmor()));
    }

    /** Sets {@code seLinuxOptions}. A repeat replaces. */
    public ContainerSecurity seLinux(SeLinux options) {
        return new ContainerSecurity(recipe().and("seLinux", options, SecurityContext::setSeLinuxOptions));
    }

    /** Sets {@code windowsOptions}. A repeat replaces. */
    public ContainerSecurity windows(WindowsSecurity options) {
        return new ContainerSecurity(recipe().and("windows", options, SecurityContext::setWindowsOptions));
    }

    private static IllegalArgumentException contradiction() {
        return new IllegalArgumentException(
                "security privileged, withoutPrivilegeEscalation: a privileged container has"
                        + " all rights already. One of the two is allowed. Leave the other out.");
    }

    private static Capabilities capabilities(SecurityContext security) {
        if (security.getCapabilities() == null) {
            security.setCapabilities(new Capabilities());
        }
        return security.getCapabilities();
    }

    private ContainerSecurity with(String step, Consumer<SecurityContext> edit) {
        return new ContainerSecurity(recipe().and(step, edit));
    }
}
