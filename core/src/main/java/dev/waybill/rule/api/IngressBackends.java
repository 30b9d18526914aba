package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.TypedLocalObjectReference;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.ServiceBackendPort;

/** Where an Ingress sends requests: the port of a Service, or a resource that its controller knows. */
final class IngressBackends {
    private IngressBackends() {}

    static void check(IngressBackend backend, At at, Causes causes) {
        if (backend.getResource() != null && backend.getService() != null) {
            causes.as(ApiRules.ONE_OF)
                    .invalid(at, "service and resource", "a backend is one of the two", "Leave one out.");
        } else if (backend.getResource() != null) {
            checkResource(backend.getResource(), at.child("resource"), causes);
        } else if (backend.getService() != null) {
            checkService(backend.getService(), at, causes);
        } else {
            causes.as(ApiRules.ONE_OF).required(at, "Give a service or a resource.");
        }
    }

    private static void checkService(IngressServiceBackend service, At at, Causes causes) {
        At in = at.child("service");
        String name = Present.text(service.getName());
        if (name.isEmpty()) {
            causes.required(in.child("name"), "Name the Service.");
        } else {
            // As for the Service itself, the gate RelaxedServiceNameValidation is on.
            causes.as(ApiRules.NAME).name(in.child("name"), name, NameSyntax.DNS_LABEL);
        }
        ServiceBackendPort port = service.getPort();
        String portName = Present.text(port == null ? null : port.getName());
        int number = Present.number(port == null ? null : port.getNumber());
        if (!portName.isEmpty() && number != 0) {
            causes.as(ApiRules.ONE_OF)
                    .invalid(at, "name and number", "the port of a service has one of the two", "Leave one out.");
        } else if (!portName.isEmpty()) {
            PortChecks.name(portName, in.child("port", "name"), causes);
        } else if (number != 0) {
            PortChecks.number(number, in.child("port", "number"), causes);
        } else {
            causes.required(at, "Give the name or the number of the Service's port.");
        }
    }

    private static void checkResource(TypedLocalObjectReference resource, At at, Causes causes) {
        if (resource.getApiGroup() != null) {
            causes.name(at.child("apiGroup"), resource.getApiGroup(), NameSyntax.DNS_SUBDOMAIN);
        }
        ObjectNames.required(at.child("kind"), resource.getKind(), "Give the kind of the resource.", causes);
        ObjectNames.required(at.child("name"), resource.getName(), "Name the resource.", causes);
    }
}
