package dev.waybill;

import dev.waybill.kind.Ingress;
import dev.waybill.kind.Service;
import dev.waybill.kind.network.Backend;
import dev.waybill.kind.network.ExistingService;
import dev.waybill.kind.network.ResourceBackend;
import dev.waybill.kind.network.Route;
import dev.waybill.kind.network.ServicePort;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.value.Port;

/** Factories of Services and Ingresses. */
abstract class NetworkFactories extends StorageFactories {
    NetworkFactories() {}

    /** Makes a Service in front of pods; see {@link Service#of}. */
    public static Service service(String name, Selectable pods) {
        return Service.of(name, pods);
    }

    /** Makes a Service without an address of its own; see {@link Service#headless}. */
    public static Service headlessService(String name, Selectable pods) {
        return Service.headless(name, pods);
    }

    /** Makes another name for a host outside; see {@link Service#externalName}. */
    public static Service externalName(String name, String host) {
        return Service.externalName(name, host);
    }

    /** Makes a Service whose EndpointSlices something else keeps; see {@link Service#withoutSelector}. */
    public static Service serviceWithoutSelector(String name) {
        return Service.withoutSelector(name);
    }

    /** Means a Service that is in the cluster already. */
    public static ExistingService existingService(String name) {
        return new ExistingService(name);
    }

    /** Makes a port of a Service with settings of its own; see {@link ServicePort#of}. */
    public static ServicePort servicePort(int port, Port target) {
        return ServicePort.of(port, target);
    }

    /** Makes an Ingress; see {@link Ingress#of(String, Route, Route...)}. */
    public static Ingress ingress(String name, Route first, Route... more) {
        return Ingress.of(name, first, more);
    }

    /** Makes an Ingress that sends everything to one place; see {@link Ingress#of(String, Backend)}. */
    public static Ingress ingress(String name, Backend everything) {
        return Ingress.of(name, everything);
    }

    /** Starts a route by host; see {@link Route#host}. */
    public static Route host(String host) {
        return Route.host(host);
    }

    /** Starts a route for any host; see {@link Route#anyHost}. */
    public static Route anyHost() {
        return Route.anyHost();
    }

    /** Means an object that is no Service as a backend; see {@link ResourceBackend#of}. */
    public static ResourceBackend resourceBackend(String apiGroup, String kind, String name) {
        return ResourceBackend.of(apiGroup, kind, name);
    }
}
