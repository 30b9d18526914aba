package dev.waybill.kind.volume;

/** The number of a logical unit. */
final class Lun {
    // validation.validateISCSIVolumeSource and validateFCVolumeSource
    private static final int MOST = 255;

    private Lun() {}

    static void check(String subject, int lun) {
        if (lun < 0 || lun > MOST) {
            throw new IllegalArgumentException(subject + " lun " + lun + ": 0 to " + MOST + " is allowed.");
        }
    }
}
