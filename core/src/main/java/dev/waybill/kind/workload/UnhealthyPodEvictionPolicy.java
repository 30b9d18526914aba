package dev.waybill.kind.workload;

/** When a drain may take a pod that runs but is not ready: {@code unhealthyPodEvictionPolicy}. */
public enum UnhealthyPodEvictionPolicy {
    /** Only while enough others are healthy: Kubernetes' default. An app that never gets ready blocks the drain. */
    IF_HEALTHY_BUDGET("IfHealthyBudget"),
    /** Always: it serves nobody anyway. */
    ALWAYS_ALLOW("AlwaysAllow");

    private final String text;

    UnhealthyPodEvictionPolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
