package dev.waybill.kind.workload;

/** What happens when a container of a Job ends with an error: {@code restartPolicy}. Kubernetes refuses Always here. */
public enum JobRestartPolicy {
    /** The pod has failed; the Job starts another one. */
    NEVER("Never"),
    /** The container is started again in the same pod. */
    ON_FAILURE("OnFailure");

    private final String text;

    JobRestartPolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
