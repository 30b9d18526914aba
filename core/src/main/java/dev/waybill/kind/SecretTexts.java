package dev.waybill.kind;

import dev.waybill.kind.config.RegistryLogin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts that Kubernetes' own types of Secret hold. A message says what is wrong and never shows the text. */
final class SecretTexts {
    private static final Pattern CERTIFICATE = Pattern.compile("-----BEGIN CERTIFICATE-----");
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY-----");

    private SecretTexts() {}

    static String certificate(String subject, String pem) {
        if (!CERTIFICATE.matcher(pem).find()) {
            throw new IllegalArgumentException(subject + " certificate: "
                    + (PRIVATE_KEY.matcher(pem).find()
                            ? "it is a private key. Give the certificate first, then the key."
                            : "it is not PEM. A text with '-----BEGIN CERTIFICATE-----' is allowed; to give a file,"
                                    + " pass a Path."));
        }
        return pem;
    }

    static String privateKey(String subject, String pem) {
        if (!PRIVATE_KEY.matcher(pem).find()) {
            throw new IllegalArgumentException(subject + " privateKey: "
                    + (CERTIFICATE.matcher(pem).find()
                            ? "it is a certificate. Give the certificate first, then the key."
                            : "it is not PEM. A text with '-----BEGIN PRIVATE KEY-----' is allowed; to give a file,"
                                    + " pass a Path."));
        }
        return pem;
    }

    static String text(String subject, Path file) {
        String text = EntryFiles.read(subject, file).text();
        if (text == null) {
            throw new IllegalArgumentException(subject + " file " + file.toAbsolutePath()
                    + ": it is binary; a PEM text is allowed. Convert it with openssl.");
        }
        return text;
    }

    static String dockerConfig(String subject, RegistryLogin first, RegistryLogin... more) {
        List<RegistryLogin> logins = new ArrayList<>(List.of(more));
        logins.add(0, first);
        if (logins.stream().map(RegistryLogin::registry).distinct().count() < logins.size()) {
            throw new IllegalArgumentException(
                    subject + ": two logins for one registry. Keep one, or write the path of each into the registry.");
        }
        return "{\"auths\":{"
                + String.join(",", logins.stream().map(RegistryLogin::json).toList()) + "}}";
    }
}
