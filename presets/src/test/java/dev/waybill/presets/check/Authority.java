package dev.waybill.presets.check;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for localhost that signs itself, made for one test. */
record Authority(Path certificate, Path key) {

    static Authority in(Path folder, String name) {
        Path certificate = folder.resolve(name + ".crt");
        Path key = folder.resolve(name + ".key");
        String unused = RealServer.run(
                List.of(
                        Installed.need("openssl", "openssl"),
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost",
                        "-keyout",
                        key.toString(),
                        "-out",
                        certificate.toString()),
                "");
        return new Authority(certificate, key);
    }

    /** Returns what a server of the JDK needs to show the certificate. */
    SSLContext context() throws Exception {
        Path store = certificate.resolveSibling("store.p12");
        String unused = RealServer.run(
                List.of(
                        Installed.need("openssl", "openssl"),
                        "pkcs12",
                        "-export",
                        "-in",
                        certificate.toString(),
                        "-inkey",
                        key.toString(),
                        "-passout",
                        "pass:changeit",
                        "-out",
                        store.toString()),
                "");
        char[] password = "changeit".toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
