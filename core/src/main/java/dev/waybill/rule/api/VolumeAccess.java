package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a claim and a volume have in common: how they are accessed, their class and their size. */
final class VolumeAccess {
    private static final String ONE_POD = "ReadWriteOncePod";
    private static final List<String> ACCESS_MODES = List.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", ONE_POD);
    private static final List<String> VOLUME_MODES = List.of("Block", "Filesystem");

    private VolumeAccess() {}

    static void accessModes(@Nullable List<String> modes, At at, Causes causes) {
        List<String> all = Present.items(modes);
        if (all.isEmpty()) {
            causes.required(at, "Give one access mode at least, such as ReadWriteOnce.");
        }
        boolean onePod = false;
        boolean others = false;
        for (String item : all) {
            String mode = Present.text(item);
            if (!ACCESS_MODES.contains(mode)) {
                causes.unsupported(at, mode, ACCESS_MODES);
            } else if (mode.equals(ONE_POD)) {
                onePod = true;
            } else {
                others = true;
            }
        }
        if (onePod && others) {
            causes.forbidden(at, ONE_POD + " can't stand beside another access mode");
        }
    }

    /** Unlike most fields, an empty volume mode is one that is set. */
    static void volumeMode(@Nullable String mode, At at, Causes causes) {
        if (mode != null && !VOLUME_MODES.contains(mode)) {
            causes.unsupported(at, mode, VOLUME_MODES);
        }
    }

    /** The name of a StorageClass or VolumeAttributesClass, where one is given. */
    static void className(@Nullable String name, At at, Causes causes) {
        String text = Present.text(name);
        if (!text.isEmpty()) {
            causes.as(ApiRules.NAME).name(at, text, NameSyntax.DNS_SUBDOMAIN);
        }
    }

    static void positive(@Nullable Quantity size, At at, Causes causes) {
        BigDecimal amount = size == null ? BigDecimal.ZERO : Quantities.amount(size);
        if (amount != null && amount.signum() <= 0) {
            causes.invalid(at, size == null ? "0" : size.toString(), "a size is greater than zero");
        }
    }
}
