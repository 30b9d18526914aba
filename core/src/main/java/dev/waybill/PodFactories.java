package dev.waybill;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.ContainerSecurity;
import dev.waybill.kind.pod.DnsConfig;
import dev.waybill.kind.pod.Exec;
import dev.waybill.kind.pod.Grpc;
import dev.waybill.kind.pod.Hook;
import dev.waybill.kind.pod.HttpGet;
import dev.waybill.kind.pod.PodField;
import dev.waybill.kind.pod.PodSecurity;
import dev.waybill.kind.pod.Shutdown;
import dev.waybill.kind.pod.Sleep;
import dev.waybill.kind.pod.TcpSocket;
import dev.waybill.kind.scheduling.ExistingPriorityClass;
import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.kind.scheduling.PodNeighbours;
import dev.waybill.kind.scheduling.Toleration;
import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.scheduling.TopologySpread;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.value.Image;
import dev.waybill.value.Port;
import java.time.Duration;

/** Factories of containers, what they do, and where they run. */
abstract class PodFactories extends ValueFactories {
    PodFactories() {}

    /** Each node by itself; see {@link Topology#HOST}. */
    public static final Topology HOST = Topology.HOST;

    /** Each zone of the cloud; see {@link Topology#ZONE}. */
    public static final Topology ZONE = Topology.ZONE;

    /** Each region of the cloud; see {@link Topology#REGION}. */
    public static final Topology REGION = Topology.REGION;

    /** Makes a container; see {@link Container#of}. */
    public static Container container(String name, Image image) {
        return Container.of(name, image);
    }

    /** Asks over HTTP; see {@link HttpGet#of}. */
    public static HttpGet httpGet(String path, Port port) {
        return HttpGet.of(path, port);
    }

    /** Opens a TCP connection; see {@link TcpSocket#of}. */
    public static TcpSocket tcpSocket(Port port) {
        return TcpSocket.of(port);
    }

    /** Runs a command; see {@link Exec#of}. */
    public static Exec exec(String program, String... arguments) {
        return Exec.of(program, arguments);
    }

    /** Asks the gRPC health service; see {@link Grpc#of}. */
    public static Grpc grpc(Port port) {
        return Grpc.of(port);
    }

    /** Pauses; see {@link Sleep#of}. */
    public static Sleep sleep(Duration time) {
        return Sleep.of(time);
    }

    /** Waits until nobody sends any more; see {@link Shutdown#deregisterFor}. */
    public static Shutdown deregisterFor(Duration time) {
        return Shutdown.deregisterFor(time);
    }

    /** Runs a hook before SIGTERM; see {@link Shutdown#stopHook}. */
    public static Shutdown stopHook(Hook hook, Duration atMost) {
        return Shutdown.stopHook(hook, atMost);
    }

    /** Takes a field of the pod as an environment variable; see {@link PodField#field}. */
    public static PodField podField(String fieldPath) {
        return PodField.field(fieldPath);
    }

    /** Takes an amount of the container as an environment variable; see {@link PodField#resource}. */
    public static PodField containerResource(String resource) {
        return PodField.resource(resource);
    }

    /** Takes a key of an env file in a volume as an environment variable; see {@link PodField#fileKey}. */
    public static PodField fileKey(String volume, String path, String key) {
        return PodField.fileKey(volume, path, key);
    }

    /** Starts a container's security context; see {@link ContainerSecurity#of}. */
    public static ContainerSecurity containerSecurity() {
        return ContainerSecurity.of();
    }

    /** Starts a pod's security context; see {@link PodSecurity#of}. */
    public static PodSecurity podSecurity() {
        return PodSecurity.of();
    }

    /** Starts a pod's DNS settings; see {@link DnsConfig#of}. */
    public static DnsConfig dnsConfig() {
        return DnsConfig.of();
    }

    /** Picks by label: pods in the cluster, volumes, namespaces; see {@link LabelSelector#of}. */
    public static LabelSelector selector(String key, String value) {
        return LabelSelector.of(key, value);
    }

    /** Picks everything: the empty selector; see {@link LabelSelector#everything}. */
    public static LabelSelector everything() {
        return LabelSelector.everything();
    }

    /** Picks nodes by a label's value; see {@link NodeMatch#labelled}. */
    public static NodeMatch nodes(String label, String... values) {
        return NodeMatch.labelled(label, values);
    }

    /** Picks nodes that have a label; see {@link NodeMatch#having}. */
    public static NodeMatch nodesHaving(String label) {
        return NodeMatch.having(label);
    }

    /** Picks nodes that have none of these values of a label; see {@link NodeMatch#notLabelled}. */
    public static NodeMatch nodesNot(String label, String... values) {
        return NodeMatch.notLabelled(label, values);
    }

    /** Picks a node by name; see {@link NodeMatch#named}. */
    public static NodeMatch nodesNamed(String name) {
        return NodeMatch.named(name);
    }

    /** Means pods in the same zone or on the same node; see {@link PodNeighbours#of}. */
    public static PodNeighbours podsIn(Topology topology, Selectable pods) {
        return PodNeighbours.of(pods, topology);
    }

    /** Tolerates a taint with this value; see {@link Toleration#taint(String, String)}. */
    public static Toleration taint(String key, String value) {
        return Toleration.taint(key, value);
    }

    /** Tolerates every taint with this key; see {@link Toleration#taint(String)}. */
    public static Toleration taint(String key) {
        return Toleration.taint(key);
    }

    /** Tolerates every taint; see {@link Toleration#everyTaint}. */
    public static Toleration everyTaint() {
        return Toleration.everyTaint();
    }

    /** Spreads pods evenly; see {@link TopologySpread#of(Topology)}. */
    public static TopologySpread spreadOver(Topology topology) {
        return TopologySpread.of(topology);
    }

    /** Spreads evenly over zones or nodes, and counts these pods; see {@link TopologySpread#of(Topology, Selectable)}. */
    public static TopologySpread spreadOver(Topology topology, Selectable pods) {
        return TopologySpread.of(topology, pods);
    }

    /** Names a group of nodes by a label of your own; see {@link Topology}. */
    public static Topology topology(String nodeLabel) {
        return new Topology(nodeLabel);
    }

    /** Means a PriorityClass that is in the cluster already. */
    public static ExistingPriorityClass existingPriorityClass(String name) {
        return new ExistingPriorityClass(name);
    }
}
