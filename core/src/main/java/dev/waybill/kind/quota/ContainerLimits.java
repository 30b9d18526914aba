package dev.waybill.kind.quota;

import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.Quantity;
import io.fabric8.kubernetes.api.model.LimitRangeItem;

/** The limits of each container, and what a container gets that says nothing: a LimitRange item of type Container. */
@CheckReturnValue
public final class ContainerLimits extends AmountLimits<ContainerLimits> implements Limits {
    private static final String TYPE = "Container";

    private ContainerLimits(Recipe<LimitRangeItem> recipe) {
        super(recipe);
    }

    /** Starts without any bound. */
    public static ContainerLimits of() {
        return new ContainerLimits(recipe("containerLimits", TYPE));
    }

    /**
     * Sets {@code default}: the limit of a container that has none. Default: {@code max}. A repeat replaces; a bound that it
     * breaks is refused.
     */
    public ContainerLimits defaultLimit(Cpu cpu, Memory memory) {
        return defaultLimit(cpu).defaultLimit(memory);
    }

    /** Sets {@code default.cpu}; see {@link #defaultLimit(Cpu, Memory)}. */
    public ContainerLimits defaultLimit(Cpu cpu) {
        return put("defaultLimit", LimitRangeItem::getDefault, CPU, cpu.text());
    }

    /** Sets {@code default.memory}; see {@link #defaultLimit(Cpu, Memory)}. */
    public ContainerLimits defaultLimit(Memory memory) {
        return put("defaultLimit", LimitRangeItem::getDefault, MEMORY, memory.text());
    }

    /** Sets {@code default} of any resource; see {@link #defaultLimit(Cpu, Memory)}. */
    public ContainerLimits defaultLimit(String resource, Quantity amount) {
        return put("defaultLimit", LimitRangeItem::getDefault, resource, amount.text());
    }

    /**
     * Sets {@code defaultRequest}: the request of a container that has none. Default: the default limit, else {@code min}. A
     * repeat replaces; a bound that it breaks is refused.
     */
    public ContainerLimits defaultRequest(Cpu cpu, Memory memory) {
        return defaultRequest(cpu).defaultRequest(memory);
    }

    /** Sets {@code defaultRequest.cpu}; see {@link #defaultRequest(Cpu, Memory)}. */
    public ContainerLimits defaultRequest(Cpu cpu) {
        return put("defaultRequest", LimitRangeItem::getDefaultRequest, CPU, cpu.text());
    }

    /** Sets {@code defaultRequest.memory}; see {@link #defaultRequest(Cpu, Memory)}. */
    public ContainerLimits defaultRequest(Memory memory) {
        return put("defaultRequest", LimitRangeItem::getDefaultRequest, MEMORY, memory.text());
    }

    /** Sets {@code defaultRequest} of any resource; see {@link #defaultRequest(Cpu, Memory)}. */
    public ContainerLimits defaultRequest(String resource, Quantity amount) {
        return put("defaultRequest", LimitRangeItem::getDefaultRequest, resource, amount.text());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    ContainerLimits made(Recipe<LimitRangeItem> next) {
        return new ContainerLimits(next);
    }
}
