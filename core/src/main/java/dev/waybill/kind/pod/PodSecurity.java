package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Sysctl;
import java.util.function.Consumer;

/** What all processes of a pod may do, and whose its volumes are: the pod's {@code securityContext}. */
@CheckReturnValue
public final class PodSecurity extends ModelValue<PodSecurityContext> {

    private PodSecurity(Recipe<PodSecurityContext> recipe) {
        super(recipe);
    }

    /** Starts with nothing set: the containers have what the runtime gives them. */
    public static PodSecurity of() {
        return new PodSecurity(Recipe.of("podSecurity", PodSecurityContext::new, s -> {}));
    }

    static void checkId(String field, long id) {
        // The API server's range: validation.IsValidUserID takes 0 to 2^31-1.
        if (id < 0 || id > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    field + " " + id + ": a number from 0 to " + Integer.MAX_VALUE + " is allowed.");
        }
    }

    /** Sets {@code runAsUser}, 0 or more. Default: each image's. A repeat replaces. */
    public PodSecurity runAsUser(long id) {
        checkId("runAsUser", id);
        return with("runAsUser", s -> s.setRunAsUser(id));
    }

    /** Sets {@code runAsGroup}, 0 or more. Default: each image's. A repeat replaces. */
    public PodSecurity runAsGroup(long id) {
        checkId("runAsGroup", id);
        return with("runAsGroup", s -> s.setRunAsGroup(id));
    }

    /** Sets {@code runAsNonRoot: true}: the kubelet refuses to start a container as root. */
    public PodSecurity runAsNonRoot() {
        return with("runAsNonRoot", s -> s.setRunAsNonRoot(true));
    }

    /** Sets {@code fsGroup}: the group that owns the volumes, 0 or more. A repeat replaces. */
    public PodSecurity fsGroup(long id) {
        checkId("fsGroup", id);
        return with("fsGroup", s -> s.setFsGroup(id));
    }

    /** Sets {@code fsGroupChangePolicy: OnRootMismatch}: large volumes start faster. Default: Always. */
    public PodSecurity changeGroupOnRootMismatch() {
        return with("changeGroupOnRootMismatch", s -> s.setFsGroupChangePolicy("OnRootMismatch"));
    }

    /** Adds to {@code supplementalGroups}: further groups of every process. */
    public PodSecurity supplementalGroup(long id) {
        checkId("supplementalGroup", id);
        return with("supplementalGroup", s -> s.getSupplementalGroups().add(id));
    }

    /** Sets {@code supplementalGroupsPolicy: Strict}: groups of the image's {@code /etc/group} do not count. */
    public PodSecurity strictSupplementalGroups() {
        return with("strictSupplementalGroups", s -> s.setSupplementalGroupsPolicy("Strict"));
    }

    /** Sets {@code seccompProfile}. A repeat replaces. */
    public PodSecurity seccomp(SecurityProfile profile) {
        return with("seccomp", s -> s.setSeccompProfile(profile.seccomp()));
    }

    /** Sets {@code appArmorProfile}. A repeat replaces. */
    public PodSecurity appArmor(SecurityProfile profile) {
        return with("appArmor", s -> s.setAppArmorProfile(profile.appArmor()));
    }

    /** Sets {@code seLinuxOptions}. A repeat replaces. */
    public PodSecurity seLinux(SeLinux options) {
        return new PodSecurity(recipe().and("seLinux", options, PodSecurityContext::setSeLinuxOptions));
    }

    /** Sets {@code seLinuxChangePolicy: Recursive}: labels every file of a volume. Default: by a mount option. */
    public PodSecurity relabelRecursively() {
        return with("relabelRecursively", s -> s.setSeLinuxChangePolicy("Recursive"));
    }

    /** Adds to {@code sysctls}: a kernel parameter of the pod. */
    public PodSecurity sysctl(String name, String value) {
        return with("sysctl", s -> ByKey.put(s.getSysctls(), new Sysctl(name, value), Sysctl::getName));
    }

    /** Sets {@code windowsOptions}. A repeat replaces. */
    public PodSecurity windows(WindowsSecurity options) {
        return new PodSecurity(recipe().and("windows", options, PodSecurityContext::setWindowsOptions));
    }

    private PodSecurity with(String step, Consumer<PodSecurityContext> edit) {
        return new PodSecurity(recipe().and(step, edit));
    }
}
