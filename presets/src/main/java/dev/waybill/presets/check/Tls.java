package dev.waybill.presets.check;

import dev.waybill.kind.config.ConfigMapKey;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.volume.ConfigMapVolume;
import dev.waybill.kind.volume.Mount;
import dev.waybill.kind.volume.Volume;
import org.jspecify.annotations.Nullable;

/**
 * A connection by TLS, whose certificate is verified.
 *
 * @param authority the PEM certificate of the authority; null for those that the image knows
 */
record Tls(@Nullable ConfigMapKey authority) {
    private static final String FOLDER = "/etc/check-ca";
    private static final String FILE = "ca.crt";

    Container addTo(Container check) {
        Container result = check.env("CHECK_TLS", "yes");
        if (authority == null) {
            return result;
        }
        Volume volume = Volume.of(
                check.name() + "-ca", ConfigMapVolume.of(authority.owner()).file(authority.key(), FILE));
        return result.env("CHECK_CA", FOLDER + "/" + FILE)
                .mount(Mount.of(FOLDER, volume).readOnly());
    }
}
