package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ISCSIPersistentVolumeSource;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A LUN behind an iSCSI target. */
final class IscsiTarget {
    /** validateISCSIPersistentVolumeSource in core/validation: the two together name an interface on the node. */
    private static final int MAX_INTERFACE = 64;
    private static final int MAX_LUN = 255;
    private static final String FORM =
            "a name is like iqn.2014-12.com.example:disk, or eui. and 16 or naa. and 32 letters and digits";

    private IscsiTarget() {}

    static void check(ISCSIPersistentVolumeSource iscsi, String volume, At at, Causes causes) {
        String portal = Present.text(iscsi.getTargetPortal());
        if (portal.isEmpty()) {
            causes.required(at.child("targetPortal"), "Give the address of the target.");
        }
        String initiator = iscsi.getInitiatorName();
        int length = (volume + ":" + portal).getBytes(StandardCharsets.UTF_8).length;
        if (initiator != null && length > MAX_INTERFACE) {
            // The server spells this field, and initiatorname below, in lower case.
            causes.invalid(
                    at.child("targetportal"),
                    portal,
                    "with an initiatorName the volume's name and the portal have at most " + MAX_INTERFACE
                            + " characters together");
        }
        String iqn = Present.text(iscsi.getIqn());
        if (iqn.isEmpty()) {
            causes.required(at.child("iqn"), "Name the target.");
        } else if (!isName(iqn)) {
            causes.invalid(at.child("iqn"), iqn, FORM);
        }
        Integer lun = iscsi.getLun();
        if (lun != null && (lun < 0 || lun > MAX_LUN)) {
            causes.invalid(at.child("lun"), lun, "a LUN is a number from 0 to " + MAX_LUN);
        }
        if (iscsi.getSecretRef() != null) {
            if (Present.isBlank(iscsi.getSecretRef().getName())) {
                causes.required(at.child("secretRef", "name"), "Name the Secret.");
            }
        } else if (Present.isTrue(iscsi.getChapAuthDiscovery()) || Present.isTrue(iscsi.getChapAuthSession())) {
            causes.required(at.child("secretRef"), "CHAP needs a Secret with the user and the password.");
        }
        if (initiator != null && !isName(initiator)) {
            causes.invalid(at.child("initiatorname"), initiator, FORM);
        }
    }

    private static boolean isName(String name) {
        if (name.startsWith("iqn")) {
            return Names.IQN.matcher(name).find();
        }
        if (name.startsWith("eui")) {
            return Names.EUI.matcher(name).matches();
        }
        return name.startsWith("naa") && Names.NAA.matcher(name).matches();
    }

    /** Compiled only when a volume has such a name. */
    private static final class Names {
        static final Pattern IQN = Pattern.compile("iqn\\.\\d{4}-\\d{2}\\.[A-Za-z0-9.-]+:[^,;*&$|\\t\\n\\f\\r ]+\\z");
        static final Pattern EUI = Pattern.compile("eui.[A-Za-z0-9]{16}");
        static final Pattern NAA = Pattern.compile("naa.[A-Za-z0-9]{32}");
    }
}
