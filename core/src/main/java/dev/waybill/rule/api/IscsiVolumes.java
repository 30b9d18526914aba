package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ISCSIVolumeSource;

/** Volumes on an iSCSI target. */
final class IscsiVolumes {
    private static final int MAX_LUN = 255;
    // validateVolumeSource: volume name, colon and portal are a directory's name on the node.
    private static final int MAX_NAME_AND_PORTAL = 64;
    private static final int EUI_DIGITS = 16;
    private static final int NAA_DIGITS = 32;

    private IscsiVolumes() {}

    /** Checks the source if it is the volume's first, and its length together with the volume's name in any case. */
    static void check(ISCSIVolumeSource source, String volume, boolean first, At at, Causes causes) {
        if (first) {
            source(source, at.child("iscsi"), causes);
        }
        int length = volume.length() + 1 + Present.text(source.getTargetPortal()).length();
        if (source.getInitiatorName() != null && length > MAX_NAME_AND_PORTAL) {
            causes.invalid(
                    at.child("name"),
                    volume,
                    "with an initiatorName, the volume's name and the portal have at most " + MAX_NAME_AND_PORTAL
                            + " characters with a colon between, and these have " + length);
        }
    }

    private static void source(ISCSIVolumeSource source, At at, Causes causes) {
        if (Present.isBlank(source.getTargetPortal())) {
            causes.required(at.child("targetPortal"), "Write the target's address.");
        }
        String iqn = Present.text(source.getIqn());
        if (iqn.isEmpty()) {
            causes.required(at.child("iqn"), "Write the target's name.");
        } else {
            name(iqn, at.child("iqn"), causes);
        }
        if (source.getLun() != null && (source.getLun() < 0 || source.getLun() > MAX_LUN)) {
            causes.invalid(at.child("lun"), source.getLun(), "a lun is between 0 and " + MAX_LUN);
        }
        boolean chap = Present.isTrue(source.getChapAuthDiscovery()) || Present.isTrue(source.getChapAuthSession());
        if (chap && source.getSecretRef() == null) {
            causes.required(at.child("secretRef"), "CHAP takes its password from a Secret.");
        }
        if (source.getInitiatorName() != null) {
            name(source.getInitiatorName(), at.child("initiatorname"), causes);
        }
    }

    private static void name(String name, At at, Causes causes) {
        boolean accepted = name.startsWith("iqn")
                ? isQualified(name)
                : name.startsWith("eui")
                        ? hasDigits(name, EUI_DIGITS)
                        : name.startsWith("naa") && hasDigits(name, NAA_DIGITS);
        if (!accepted) {
            causes.invalid(
                    at,
                    name,
                    "a name in iSCSI is iqn.YYYY-MM.DOMAIN:NAME, eui. with " + EUI_DIGITS + " digits, or naa. with "
                            + NAA_DIGITS);
        }
    }

    /** The server's expression is not anchored at the start, and takes any character for the dot after eui and naa. */
    private static boolean isQualified(String name) {
        for (int start = name.indexOf("iqn."); start >= 0; start = name.indexOf("iqn.", start + 1)) {
            int domain = start + "iqn.2020-01.".length();
            if (name.length() <= domain
                    || !isDate(name, start + "iqn.".length())
                    || name.charAt(domain - 1) != '.') {
                continue;
            }
            int colon = domain;
            while (colon < name.length() && (isWord(name.charAt(colon)) || "-.".indexOf(name.charAt(colon)) >= 0)) {
                colon++;
            }
            if (colon > domain && colon + 1 < name.length() && name.charAt(colon) == ':' && isTail(name, colon + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String name, int start) {
        for (int i = 0; i < "2020-01".length(); i++) {
            char c = name.charAt(start + i);
            if (i == 4 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isTail(String name, int start) {
        for (int i = start; i < name.length(); i++) {
            if (",;*&$| \t\n\r\f".indexOf(name.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigits(String name, int count) {
        if (name.length() != 4 + count || name.charAt(3) == '\n') {
            return false;
        }
        for (int i = 4; i < name.length(); i++) {
            if (!isWord(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
