package dev.waybill.kind.quota;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.Quantity;
import io.fabric8.kubernetes.api.model.LimitRangeItem;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the limits of a container and of a pod have in common. */
@CheckReturnValue
abstract class AmountLimits<L extends AmountLimits<L>> extends ModelValue<LimitRangeItem> {
    static final String CPU = "cpu";
    static final String MEMORY = "memory";

    AmountLimits(Recipe<LimitRangeItem> recipe) {
        super(recipe);
    }

    static Recipe<LimitRangeItem> recipe(String factory, String type) {
        return Recipe.of(factory, LimitRangeItem::new, item -> item.setType(type));
    }

    abstract L made(Recipe<LimitRangeItem> next);

    /** Sets {@code min}: less may not be requested. A repeat replaces; more than another bound is refused. */
    public L min(Cpu cpu, Memory memory) {
        return min(cpu).min(memory);
    }

    /** Sets {@code min.cpu}. A repeat replaces; more than another bound is refused. */
    public L min(Cpu cpu) {
        return put("min", LimitRangeItem::getMin, CPU, cpu.text());
    }

    /** Sets {@code min.memory}. A repeat replaces; more than another bound is refused. */
    public L min(Memory memory) {
        return put("min", LimitRangeItem::getMin, MEMORY, memory.text());
    }

    /** Sets {@code min} of any resource, such as {@code ephemeral-storage}. A repeat replaces. */
    public L min(String resource, Quantity amount) {
        return put("min", LimitRangeItem::getMin, resource, amount.text());
    }

    /** Sets {@code max}: more may not be the limit. A repeat replaces; less than another bound is refused. */
    public L max(Cpu cpu, Memory memory) {
        return max(cpu).max(memory);
    }

    /** Sets {@code max.cpu}. A repeat replaces; less than another bound is refused. */
    public L max(Cpu cpu) {
        return put("max", LimitRangeItem::getMax, CPU, cpu.text());
    }

    /** Sets {@code max.memory}. A repeat replaces; less than another bound is refused. */
    public L max(Memory memory) {
        return put("max", LimitRangeItem::getMax, MEMORY, memory.text());
    }

    /** Sets {@code max} of any resource, such as {@code ephemeral-storage}. A repeat replaces. */
    public L max(String resource, Quantity amount) {
        return put("max", LimitRangeItem::getMax, resource, amount.text());
    }

    /**
     * Sets {@code maxLimitRequestRatio}: how many times its request a limit may be. A repeat replaces. Refuses less than 1,
     * and more than max through min.
     *
     * @param resource {@code cpu}, {@code memory} or another
     */
    public L maxLimitRequestRatio(String resource, Quantity ratio) {
        return put("maxLimitRequestRatio", LimitRangeItem::getMaxLimitRequestRatio, resource, ratio.text());
    }

    final L put(
            String step,
            Function<LimitRangeItem, Map<String, io.fabric8.kubernetes.api.model.Quantity>> bound,
            String resource,
            String amount) {
        ResourceNames.checkOfContainer("LimitRange " + step, resource);
        Consumer<LimitRangeItem> edit =
                item -> bound.apply(item).put(resource, new io.fabric8.kubernetes.api.model.Quantity(amount));
        Recipe<LimitRangeItem> next = recipe().and(step, edit);
        Bounds.check(next.make(), resource);
        return made(next);
    }
}
