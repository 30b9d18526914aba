package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.WindowsSecurityContextOptions;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Settings for Windows nodes, of a container or of a whole pod. */
final class WindowsOptions {
    /** The server's {@code maxGMSACredentialSpecLength}. */
    private static final int MAX_CREDENTIAL_SPEC = 64 * 1024;

    /** The longest DNS name of a Windows domain, {@code maxRunAsUserNameDomainLength} less one. */
    private static final int MAX_DOMAIN = 255;

    /** The server's {@code maxRunAsUserNameUserLength}. */
    private static final int MAX_USER = 104;

    private static final int MAX_NETBIOS = 15;
    private static final String NOT_IN_NETBIOS = "\\/:*?\"<>|";
    private static final String NOT_IN_USER = "\"/\\:;|=,+*?<>@[]";

    private WindowsOptions() {}

    static void check(@Nullable WindowsSecurityContextOptions options, At at, Causes causes) {
        if (options == null) {
            return;
        }
        if (options.getGmsaCredentialSpecName() != null) {
            causes.as(ApiRules.NAME)
                    .name(
                            at.child("gmsaCredentialSpecName"),
                            options.getGmsaCredentialSpecName(),
                            NameSyntax.DNS_SUBDOMAIN);
        }
        String spec = options.getGmsaCredentialSpec();
        if (spec != null && (spec.isEmpty() || bytes(spec) > MAX_CREDENTIAL_SPEC)) {
            causes.invalid(
                    at.child("gmsaCredentialSpec"),
                    bytes(spec) + " bytes",
                    "it has from 1 to " + MAX_CREDENTIAL_SPEC + " bytes");
        }
        String wrong = options.getRunAsUserName() == null ? "" : wrong(options.getRunAsUserName());
        if (!wrong.isEmpty()) {
            causes.invalid(at.child("runAsUserName"), options.getRunAsUserName(), wrong);
        }
    }

    /** Says what is wrong with a user's name, which may have a domain in front: {@code DOMAIN\\user}. */
    private static String wrong(String name) {
        if (name.isEmpty()) {
            return "it is not empty";
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) == '\u007f') {
                return "it has no control characters";
            }
        }
        int slash = name.indexOf('\\');
        String user = name.substring(slash + 1);
        if (user.indexOf('\\') >= 0) {
            return "it has one backslash at most, behind the domain";
        }
        String domain = slash < 0 ? "" : name.substring(0, slash);
        if (bytes(domain) > MAX_DOMAIN || (slash >= 0 && !isNetBios(domain) && !isDns(domain))) {
            return "the domain is a NetBIOS or DNS name of at most " + MAX_DOMAIN + " characters";
        }
        if (user.isEmpty() || bytes(user) > MAX_USER) {
            return "the user's name has from 1 to " + MAX_USER + " characters";
        }
        if (user.chars().allMatch(c -> c == '.' || c == ' ')) {
            return "the user's name is not only dots and spaces";
        }
        return hasAny(user, NOT_IN_USER) ? "the user's name has none of " + NOT_IN_USER : "";
    }

    private static boolean isNetBios(String domain) {
        return !domain.isEmpty()
                && domain.codePointCount(0, domain.length()) <= MAX_NETBIOS
                && domain.charAt(0) != '.'
                && !hasAny(domain, NOT_IN_NETBIOS);
    }

    /** As in DNS, but in either case. */
    private static boolean isDns(String domain) {
        for (String label : domain.split("\\.", -1)) {
            if (!NameSyntax.DNS_LABEL.accepts(lower(label))) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String label) {
        StringBuilder text = new StringBuilder(label);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                text.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return text.toString();
    }

    private static boolean hasAny(String text, String chars) {
        for (int i = 0; i < text.length(); i++) {
            if (chars.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
