package dev.waybill.kind.volume;

import dev.waybill.kind.config.SecretRef;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ISCSIPersistentVolumeSource;
import io.fabric8.kubernetes.api.model.ISCSIVolumeSource;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.SecretReference;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A disk on an iSCSI target. */
@CheckReturnValue
public final class Iscsi extends DiskSource {
    // validation.iscsiInitiatorIqnRegex and its neighbours
    private static final Pattern QUALIFIED =
            Pattern.compile("iqn\\.\\d{4}-\\d{2}\\.([a-z0-9\\-.:]+)(:.*)?|eui\\.[0-9A-Fa-f]{16}|naa\\.[0-9A-Fa-f]{32}");

    // A pod and a PersistentVolume write the same fields into two classes of fabric8.
    private final Recipe<ISCSIVolumeSource> inVolume;
    private final Recipe<ISCSIPersistentVolumeSource> inPersistent;

    private Iscsi(Recipe<ISCSIVolumeSource> inVolume, Recipe<ISCSIPersistentVolumeSource> inPersistent) {
        super("iscsi", inVolume, Volume::setIscsi, inPersistent, PersistentVolumeSpec::setIscsi);
        this.inVolume = inVolume;
        this.inPersistent = inPersistent;
    }

    /**
     * Uses a unit of a target.
     *
     * @param portal address and port, as in {@code 10.0.2.15:3260}; the port is 3260 where none is given
     * @param iqn the target's qualified name, as in {@code iqn.2001-04.com.example:storage.disk1}
     * @param lun the unit, 0 to 255
     */
    public static Iscsi of(String portal, String iqn, int lun) {
        if (portal.isBlank()) {
            throw new IllegalArgumentException(
                    "iscsi portal '" + portal + "': an address is needed, as in 10.0.2.15:3260.");
        }
        checkName("iqn", iqn);
        Lun.check("iscsi", lun);
        return new Iscsi(
                Recipe.of("iscsi", ISCSIVolumeSource::new, s -> {
                    s.setTargetPortal(portal);
                    s.setIqn(iqn);
                    s.setLun(lun);
                }),
                Recipe.of("iscsi", ISCSIPersistentVolumeSource::new, s -> {
                    s.setTargetPortal(portal);
                    s.setIqn(iqn);
                    s.setLun(lun);
                }));
    }

    private static void checkName(String field, String name) {
        if (!QUALIFIED.matcher(name).matches()) {
            throw new IllegalArgumentException("iscsi " + field + " '" + name
                    + "': a name that starts with iqn., eui. or naa. is allowed, as in"
                    + " iqn.2001-04.com.example:storage.disk1.");
        }
    }

    private Iscsi with(String step, Consumer<ISCSIVolumeSource> volume, Consumer<ISCSIPersistentVolumeSource> disk) {
        return new Iscsi(inVolume.and(step, volume), inPersistent.and(step, disk));
    }

    /** Adds to {@code portals}: further ways to the same target. */
    public Iscsi portals(String... portals) {
        List<String> all = List.of(portals);
        return with(
                "portals", s -> s.getPortals().addAll(all), s -> s.getPortals().addAll(all));
    }

    /** Sets {@code iscsiInterface}. Default: {@code default}, which is TCP. A repeat replaces. */
    public Iscsi iscsiInterface(String name) {
        return with("iscsiInterface", s -> s.setIscsiInterface(name), s -> s.setIscsiInterface(name));
    }

    /** Sets {@code initiatorName}: who the node says it is. Default: the node's own. A repeat replaces. */
    public Iscsi initiatorName(String iqn) {
        checkName("initiatorName", iqn);
        return with("initiatorName", s -> s.setInitiatorName(iqn), s -> s.setInitiatorName(iqn));
    }

    /** Sets {@code fsType}. Default: {@code ext4}. A repeat replaces. */
    public Iscsi fsType(String type) {
        return with("fsType", s -> s.setFsType(type), s -> s.setFsType(type));
    }

    /** Sets {@code readOnly: true}. Default: the container may write. */
    public Iscsi readOnly() {
        return with("readOnly", s -> s.setReadOnly(true), s -> s.setReadOnly(true));
    }

    /** Sets {@code chapAuthDiscovery: true} and {@code secretRef}: a password to find targets. */
    public Iscsi chapDiscovery(SecretRef secret) {
        return secret("chapDiscovery", secret)
                .with("chapDiscovery", s -> s.setChapAuthDiscovery(true), s -> s.setChapAuthDiscovery(true));
    }

    /** Sets {@code chapAuthSession: true} and {@code secretRef}: a password to use the target. */
    public Iscsi chapSession(SecretRef secret) {
        return secret("chapSession", secret)
                .with("chapSession", s -> s.setChapAuthSession(true), s -> s.setChapAuthSession(true));
    }

    private Iscsi secret(String step, SecretRef secret) {
        Iscsi next = with(
                step,
                s -> s.setSecretRef(new LocalObjectReference(secret.name())),
                s -> reference(s).setName(secret.name()));
        return new Iscsi(next.inVolume.refersTo(secret), next.inPersistent.refersTo(secret));
    }

    /** Sets {@code secretRef.namespace} of a PersistentVolume. Default: the claim's. A pod's own volume ignores it. */
    public Iscsi secretNamespace(String namespace) {
        NameSyntax.DNS_LABEL.check("iscsi secretNamespace", namespace);
        if (inVolume.make().getSecretRef() == null) {
            throw new IllegalArgumentException("iscsi secretNamespace '" + namespace
                    + "': there is no Secret yet. Call chapDiscovery(..) or chapSession(..) first.");
        }
        return with("secretNamespace", s -> {}, s -> reference(s).setNamespace(namespace));
    }

    private static SecretReference reference(ISCSIPersistentVolumeSource source) {
        if (source.getSecretRef() == null) {
            source.setSecretRef(new SecretReference());
        }
        return source.getSecretRef();
    }
}
