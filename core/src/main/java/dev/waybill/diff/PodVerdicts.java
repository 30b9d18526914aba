package dev.waybill.diff;

/** A bare Pod: ValidatePodUpdate lets little through. */
final class PodVerdicts {
    private PodVerdicts() {}

    static Verdict of(At at) {
        if (at.in("spec.containers[].image") || at.in("spec.initContainers[].image")) {
            return Verdict.restart("The kubelet restarts that container in its Pod.");
        }
        if (at.in("spec.activeDeadlineSeconds")) {
            return Verdict.live("The Pod has to end by then; a longer time than before is refused.");
        }
        return Verdict.recreation(
                "Of a Pod only images, labels and annotations can be changed; it has to be deleted and made anew.");
    }
}
