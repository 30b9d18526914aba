package dev.waybill;

import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.Percent;
import dev.waybill.value.Port;
import dev.waybill.value.Quantity;
import dev.waybill.value.Range;
import dev.waybill.value.Schedule;
import java.time.ZoneId;

/** Factories of {@code dev.waybill.value}. */
abstract class ValueFactories {
    ValueFactories() {}

    /** Makes an amount of CPU in whole cores. */
    public static Cpu cores(long cores) {
        return Cpu.cores(cores);
    }

    /** Makes an amount of CPU in thousandths of a core. */
    public static Cpu millicores(long millicores) {
        return Cpu.millicores(millicores);
    }

    /** Makes an amount of CPU from Kubernetes' text, as in {@code 500m} or {@code 0.5}. */
    public static Cpu cpu(String text) {
        return Cpu.of(text);
    }

    /** Makes a size in units of 1,024 * 1,024 bytes: {@code Mi}. */
    public static Memory mebibytes(long mebibytes) {
        return Memory.mebibytes(mebibytes);
    }

    /** Makes a size in units of 1,024 mebibytes: {@code Gi}. */
    public static Memory gibibytes(long gibibytes) {
        return Memory.gibibytes(gibibytes);
    }

    /** Makes a size in units of 1,024 gibibytes: {@code Ti}. */
    public static Memory tebibytes(long tebibytes) {
        return Memory.tebibytes(tebibytes);
    }

    /** Makes a size from Kubernetes' text, as in {@code 1.5Gi}. */
    public static Memory memory(String text) {
        return Memory.of(text);
    }

    /** Makes any Kubernetes quantity from its text. */
    public static Quantity quantity(String text) {
        return Quantity.of(text);
    }

    /** Makes a quantity that counts things. */
    public static Quantity quantity(long count) {
        return Quantity.of(count);
    }

    /** Makes a percentage. */
    public static Percent percent(int percent) {
        return Percent.of(percent);
    }

    /** Makes a TCP port with a name, by which everything else refers to it. */
    public static Port port(String name, int number) {
        return Port.of(name, number);
    }

    /** Makes a TCP port without a name. */
    public static Port port(int number) {
        return Port.of(number);
    }

    /** Makes an image reference, as in {@code registry.acme.io/shop:1.4.2}. */
    public static Image image(String reference) {
        return Image.of(reference);
    }

    /** Makes a range of replicas, both ends included. */
    public static Range between(int min, int max) {
        return Range.between(min, max);
    }

    /** Makes a cron schedule in the time zone of the cluster's controller. */
    public static Schedule schedule(String cron) {
        return Schedule.of(cron);
    }

    /** Makes a cron schedule in a time zone of its own. */
    public static Schedule schedule(String cron, ZoneId zone) {
        return Schedule.of(cron, zone);
    }
}
