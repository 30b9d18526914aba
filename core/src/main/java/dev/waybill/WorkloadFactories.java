package dev.waybill;

import dev.waybill.kind.CronJob;
import dev.waybill.kind.DaemonSet;
import dev.waybill.kind.Debuggable;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.Job;
import dev.waybill.kind.Pod;
import dev.waybill.kind.ReplicaSet;
import dev.waybill.kind.StatefulSet;
import dev.waybill.kind.network.ServiceRef;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.EphemeralContainer;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.workload.ConditionStatus;
import dev.waybill.kind.workload.DaemonSetRollingUpdate;
import dev.waybill.kind.workload.ExitCodes;
import dev.waybill.kind.workload.JobScheduling;
import dev.waybill.kind.workload.PodConditions;
import dev.waybill.kind.workload.Recreate;
import dev.waybill.kind.workload.RollingUpdate;
import dev.waybill.kind.workload.StatefulSetRollingUpdate;
import dev.waybill.kind.workload.SuccessRule;
import dev.waybill.value.Schedule;
import java.util.function.UnaryOperator;

/** Factories of what runs pods, and of how it rolls out, fails and ends. */
abstract class WorkloadFactories extends NetworkFactories {
    WorkloadFactories() {}

    /** Makes a Pod; see {@link Pod#of(String, Container, Container...)}. */
    public static Pod pod(String name, Container first, Container... more) {
        return Pod.of(name, first, more);
    }

    /** Makes a Pod with labels of your own; see {@link Pod#of(String, LabelSelector, Container, Container...)}. */
    public static Pod pod(String name, LabelSelector selector, Container first, Container... more) {
        return Pod.of(name, selector, first, more);
    }

    /** Makes a Deployment; see {@link Deployment#of(String, Container, Container...)}. */
    public static Deployment deployment(String name, Container first, Container... more) {
        return Deployment.of(name, first, more);
    }

    /**
     * Makes a Deployment with a selector of your own; see {@link Deployment#of(String, LabelSelector, Container,
     * Container...)}.
     */
    public static Deployment deployment(String name, LabelSelector selector, Container first, Container... more) {
        return Deployment.of(name, selector, first, more);
    }

    /** Makes a ReplicaSet; see {@link ReplicaSet#of(String, Container, Container...)}. */
    public static ReplicaSet replicaSet(String name, Container first, Container... more) {
        return ReplicaSet.of(name, first, more);
    }

    /**
     * Makes a ReplicaSet with a selector of your own; see {@link ReplicaSet#of(String, LabelSelector, Container,
     * Container...)}.
     */
    public static ReplicaSet replicaSet(String name, LabelSelector selector, Container first, Container... more) {
        return ReplicaSet.of(name, selector, first, more);
    }

    /** Makes a StatefulSet; see {@link StatefulSet#of(String, ServiceRef, Container, Container...)}. */
    public static StatefulSet statefulSet(String name, ServiceRef headlessService, Container first, Container... more) {
        return StatefulSet.of(name, headlessService, first, more);
    }

    /**
     * Makes a StatefulSet with a selector of your own; see {@link StatefulSet#of(String, ServiceRef, LabelSelector,
     * Container, Container...)}.
     */
    public static StatefulSet statefulSet(
            String name, ServiceRef headlessService, LabelSelector selector, Container first, Container... more) {
        return StatefulSet.of(name, headlessService, selector, first, more);
    }

    /** Makes a DaemonSet; see {@link DaemonSet#of(String, Container, Container...)}. */
    public static DaemonSet daemonSet(String name, Container first, Container... more) {
        return DaemonSet.of(name, first, more);
    }

    /**
     * Makes a DaemonSet with a selector of your own; see {@link DaemonSet#of(String, LabelSelector, Container,
     * Container...)}.
     */
    public static DaemonSet daemonSet(String name, LabelSelector selector, Container first, Container... more) {
        return DaemonSet.of(name, selector, first, more);
    }

    /** Makes a Job; see {@link Job#of}. */
    public static Job job(String name, Container first, Container... more) {
        return Job.of(name, first, more);
    }

    /** Makes a CronJob; see {@link CronJob#of}. */
    public static CronJob cronJob(String name, Schedule schedule, Job job) {
        return CronJob.of(name, schedule, job);
    }

    /** Replaces the pods of a Deployment step by step; see {@link RollingUpdate#of}. */
    public static RollingUpdate rollingUpdate() {
        return RollingUpdate.of();
    }

    /** Stops all pods of a Deployment before the new ones start; see {@link Recreate#of}. */
    public static Recreate recreate() {
        return Recreate.of();
    }

    /** Replaces the pods of a StatefulSet by ordinal; see {@link StatefulSetRollingUpdate#of}. */
    public static StatefulSetRollingUpdate statefulSetRollingUpdate() {
        return StatefulSetRollingUpdate.of();
    }

    /** Replaces the pods of a DaemonSet node by node; see {@link DaemonSetRollingUpdate#of}. */
    public static DaemonSetRollingUpdate daemonSetRollingUpdate() {
        return DaemonSetRollingUpdate.of();
    }

    /** Means pods of which a container ended with one of these codes; see {@link ExitCodes#of}. */
    public static ExitCodes exitCodes(int... codes) {
        return ExitCodes.of(codes);
    }

    /** Means pods of which a container failed with none of these codes; see {@link ExitCodes#otherThan}. */
    public static ExitCodes exitCodesOtherThan(int... codes) {
        return ExitCodes.otherThan(codes);
    }

    /** Means pods that have a condition; see {@link PodConditions#of(String)}. */
    public static PodConditions podCondition(String type) {
        return PodConditions.of(type);
    }

    /** Means pods whose condition has this status; see {@link PodConditions#of(String, ConditionStatus)}. */
    public static PodConditions podCondition(String type, ConditionStatus status) {
        return PodConditions.of(type, status);
    }

    /** Asks for this many indexes of a Job; see {@link SuccessRule#count(int)}. */
    public static SuccessRule succeededCount(int count) {
        return SuccessRule.count(count);
    }

    /** Asks for these indexes of a Job; see {@link SuccessRule#indexes}. */
    public static SuccessRule succeededIndexes(String indexes) {
        return SuccessRule.indexes(indexes);
    }

    /** Starts how a Job's pods are placed as a group; see {@link JobScheduling#of}. */
    public static JobScheduling jobScheduling() {
        return JobScheduling.of();
    }

    /** Makes a Pod like those of {@code source}, to look at; see {@link Debuggable#debugCopy(String)}. */
    public static Pod debugCopy(Debuggable source, String name) {
        return source.debugCopy(name);
    }

    /** Makes such a Pod with a container more; see {@link Debuggable#debugCopy(String, Container)}. */
    public static Pod debugCopy(Debuggable source, String name, Container debugger) {
        return source.debugCopy(name, debugger);
    }

    /** Makes such a Pod in which one container is another; see {@link Debuggable#debugCopy(String, String, UnaryOperator)}. */
    public static Pod debugCopy(Debuggable source, String name, String container, UnaryOperator<Container> change) {
        return source.debugCopy(name, container, change);
    }

    /** Makes a container for a pod that runs already; see {@link EphemeralContainer#of}. */
    public static EphemeralContainer ephemeral(Container container) {
        return EphemeralContainer.of(container);
    }
}
