package dev.waybill.presets;

import dev.waybill.kind.Workload;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.ContainerSecurity;
import dev.waybill.kind.pod.PodSecurity;
import dev.waybill.kind.pod.SecurityProfile;
import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.value.Memory;
import java.util.OptionalLong;

final class SecurityPolicy extends Described implements AppPolicy {
    private static final String TMP = "/tmp";
    private static final Memory TMP_SIZE = Memory.mebibytes(100);

    SecurityPolicy() {
        super(
                "security",
                "security contexts of the company's level (restricted), a read-only root file system, and 100Mi of /tmp to write to",
                "Whoever breaks into the app is nobody on the node, and can change nothing that outlives the pod.",
                "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted");
    }

    @Override
    public Draft apply(Draft draft) {
        CompanyValues values = draft.company().values();
        return draft.workload(new WorkloadEdit() {
                    @Override
                    public <W extends Workload<W, ?>> W edit(W workload) {
                        return workload.security(pod(values));
                    }
                })
                .container(c -> writableTmp(c.security(container(values.security))));
    }

    private static ContainerSecurity container(SecurityLevel level) {
        ContainerSecurity security = switch (level) {
            case RESTRICTED -> ContainerSecurity.restricted();
            case BASELINE ->
                ContainerSecurity.of().withoutPrivilegeEscalation().seccomp(SecurityProfile.runtimeDefault());
        };
        return security.readOnlyRootFilesystem();
    }

    private static PodSecurity pod(CompanyValues values) {
        OptionalLong user = values.runAsUser;
        PodSecurity security = PodSecurity.of().seccomp(SecurityProfile.runtimeDefault());
        security = values.security == SecurityLevel.RESTRICTED ? security.runAsNonRoot() : security;
        return user.isEmpty()
                ? security
                : security.runAsUser(user.getAsLong())
                        .runAsGroup(user.getAsLong())
                        .fsGroup(user.getAsLong());
    }

    private static Container writableTmp(Container container) {
        boolean said =
                container.toModel().getVolumeMounts().stream().anyMatch(mount -> TMP.equals(mount.getMountPath()));
        return said
                ? container
                : container.mount(TMP, Facts.volumeName(TMP), EmptyDir.of().sizeLimit(TMP_SIZE));
    }
}
