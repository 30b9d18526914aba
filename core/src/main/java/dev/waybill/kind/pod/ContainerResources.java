package dev.waybill.kind.pod;

import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Quantity;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerResizePolicy;
import io.fabric8.kubernetes.api.model.ResourceClaim;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a container is promised and what it may use at most. */
@CheckReturnValue
abstract class ContainerResources<C extends ContainerResources<C>> extends ContainerProcess<C> {
    static final String CUSTOMIZE = "customize";

    private static final String CPU = "cpu";
    private static final String MEMORY = "memory";
    private static final String REQUESTS = "requests";
    private static final String LIMITS = "limits";
    private static final String REQUESTS_AND_LIMITS = "requestsAndLimits";

    ContainerResources(String name, Recipe<Container> recipe) {
        super(name, recipe);
    }

    /** Sets {@code resources.requests}: what the scheduler keeps free. A repeat replaces; more than the limit is refused. */
    public C requests(Cpu cpu, Memory memory) {
        Origin line = Origin.here();
        return request(line, CPU, cpu.text()).request(line, MEMORY, memory.text());
    }

    /** Sets {@code resources.requests.cpu}. A repeat replaces; more than the limit is refused. */
    public C requests(Cpu cpu) {
        return request(Origin.here(), CPU, cpu.text());
    }

    /** Sets {@code resources.requests.memory}. A repeat replaces; more than the limit is refused. */
    public C requests(Memory memory) {
        return request(Origin.here(), MEMORY, memory.text());
    }

    /**
     * Sets {@code resources.requests} of any resource, such as {@code ephemeral-storage}. A repeat replaces. Refused: a
     * negative amount, parts of a device, a name without a domain that Kubernetes does not know, and of a device or a huge
     * page another amount than the limit.
     */
    public C requests(String resource, Quantity amount) {
        ResourceSyntax.check(subject(), resource, amount);
        return request(Origin.here(), resource, amount.text());
    }

    /** Sets {@code resources.limits}: above its CPU it is slowed down, above its memory it is killed. A repeat replaces. */
    public C limits(Cpu cpu, Memory memory) {
        Origin line = Origin.here();
        return limit(line, CPU, cpu.text()).limit(line, MEMORY, memory.text());
    }

    /** Sets {@code resources.limits.cpu}. A repeat replaces; less than the request is refused. */
    public C limits(Cpu cpu) {
        return limit(Origin.here(), CPU, cpu.text());
    }

    /** Sets {@code resources.limits.memory}. A repeat replaces; less than the request is refused. */
    public C limits(Memory memory) {
        return limit(Origin.here(), MEMORY, memory.text());
    }

    /**
     * Sets {@code resources.limits} of any resource, such as {@code nvidia.com/gpu}. A repeat replaces. Refused: a negative
     * amount, parts of a device, a name without a domain that Kubernetes does not know, and of a device or a huge page
     * another amount than the request.
     */
    public C limits(String resource, Quantity amount) {
        ResourceSyntax.check(subject(), resource, amount);
        return limit(Origin.here(), resource, amount.text());
    }

    /**
     * Sets {@code resources.requests} and {@code resources.limits} to the same amounts, whatever they were: all that the
     * container may use is kept free for it. A repeat replaces.
     */
    public C requestsAndLimits(Cpu cpu, Memory memory) {
        return with(REQUESTS_AND_LIMITS, c -> {
            ResourceRequirements resources = resources(c);
            resources.getRequests().put(CPU, quantity(cpu.text()));
            resources.getRequests().put(MEMORY, quantity(memory.text()));
            resources.getLimits().put(CPU, quantity(cpu.text()));
            resources.getLimits().put(MEMORY, quantity(memory.text()));
        });
    }

    final C request(Origin line, String resource, String amount) {
        check(resource, amount, limit(resource));
        return with(recipe().and(REQUESTS, line, c -> resources(c).getRequests().put(resource, quantity(amount))));
    }

    final C limit(Origin line, String resource, String amount) {
        check(resource, requested(resource), amount);
        return with(recipe().and(LIMITS, line, c -> resources(c).getLimits().put(resource, quantity(amount))));
    }

    private @Nullable String requested(String resource) {
        return says(REQUESTS) ? amount(amounts(REQUESTS).getRequests(), resource) : null;
    }

    private @Nullable String limit(String resource) {
        return says(LIMITS) ? amount(amounts(LIMITS).getLimits(), resource) : null;
    }

    /** Tells whether there may be amounts of this step. Mostly there are no limits yet, and no model is made to see that. */
    private boolean says(String step) {
        return recipe().has(step) || recipe().has(REQUESTS_AND_LIMITS) || recipe().has(CUSTOMIZE);
    }

    private ResourceRequirements amounts(String step) {
        return resources(recipe().makeOnly(step, REQUESTS_AND_LIMITS));
    }

    private static @Nullable String amount(
            Map<String, io.fabric8.kubernetes.api.model.Quantity> amounts, String resource) {
        io.fabric8.kubernetes.api.model.Quantity found = amounts.get(resource);
        return found == null ? null : found.toString();
    }

    private void check(String resource, @Nullable String request, @Nullable String limit) {
        if (request != null && limit != null && Quantity.of(request).compareTo(Quantity.of(limit)) > 0) {
            throw new IllegalArgumentException(subject() + " " + resource + ": the request " + request
                    + " is more than the limit " + limit + ". Raise the limit to at least " + request
                    + ", or lower the request to at most " + limit
                    + ". Say limits(..) first to raise both, requests(..) first to lower both.");
        }
        if (request != null
                && limit != null
                && !ResourceSyntax.isShared(resource)
                && Quantity.of(request).compareTo(Quantity.of(limit)) != 0) {
            throw new IllegalArgumentException(subject() + " " + resource + ": the request " + request
                    + " is not the limit " + limit
                    + ". Kubernetes never shares this resource, so both must be the same."
                    + " Leave the request out: then it is the limit.");
        }
    }

    /** Adds to {@code resources.claims}: uses a device that the pod claims under {@code name}. Twice is refused. */
    public C claim(String name) {
        NameSyntax.DNS_LABEL.check(subject() + " claim", name);
        checkClaim(name, null);
        return with("claim", c -> resources(c).getClaims().add(new ResourceClaim(name, null)));
    }

    /** Adds to {@code resources.claims}: uses one {@code request} of the claim {@code name}. Twice is refused. */
    public C claim(String name, String request) {
        NameSyntax.DNS_LABEL.check(subject() + " claim", name);
        NameSyntax.DNS_LABEL.check(subject() + " claim request", request);
        checkClaim(name, request);
        return with("claim", c -> resources(c).getClaims().add(new ResourceClaim(name, request)));
    }

    private void checkClaim(String name, @Nullable String request) {
        for (ResourceClaim known : resources(toModel()).getClaims()) {
            // As the API server does: a claim that is used whole has no further requests.
            boolean whole = known.getRequest() == null;
            if (name.equals(known.getName()) && (whole || known.getRequest().equals(request))) {
                throw new IllegalArgumentException(subject() + " claim '" + name + "'"
                        + (request == null ? "" : " request '" + request + "'") + ": "
                        + (whole ? "the whole claim" : "that request") + " is there already. Name each once.");
            }
        }
    }

    /**
     * Sets {@code resizePolicy} for one resource, {@code cpu} or {@code memory}: whether a change of its amount in place
     * restarts the container. Default: {@link ResizeRestart#NOT_REQUIRED}. The same resource replaces.
     */
    public C resizePolicy(String resource, ResizeRestart restart) {
        if (!resource.equals(CPU) && !resource.equals(MEMORY)) {
            throw new IllegalArgumentException(
                    subject() + " resizePolicy '" + resource + "': cpu and memory can be resized in place.");
        }
        return with(
                "resizePolicy",
                c -> ByKey.put(
                        c.getResizePolicy(),
                        new ContainerResizePolicy(resource, restart.text()),
                        ContainerResizePolicy::getResourceName));
    }

    private static ResourceRequirements resources(Container container) {
        if (container.getResources() == null) {
            container.setResources(new ResourceRequirements());
        }
        return container.getResources();
    }

    private static io.fabric8.kubernetes.api.model.Quantity quantity(String text) {
        return new io.fabric8.kubernetes.api.model.Quantity(text);
    }
}
