package org.solidarites.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a certificate for some names, signed by itself, in a file that goes with the virtual machine. */
public final class Certificate {

    /** Of the file. */
    public static final String PASSWORD = "of-the-test";

    private final Path store;

    private Certificate(Path store) {
        this.store = store;
    }

    /**
     * Makes one.
     *
     * @param name its subject
     * @param names as {@code keytool} wants alternative names: {@code dns:a.example,ip:127.0.0.1}
     */
    public static Certificate of(String name, String names) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("certificate");
        Path store = folder.resolve("store.p12");
        folder.toFile().deleteOnExit();
        store.toFile().deleteOnExit();
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + names,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("no certificate for " + names);
        }
        return new Certificate(store);
    }

    /** The PKCS12 file. */
    public String path() {
        return store.toString();
    }

    /** What a client needs that trusts whoever has the key in that file. */
    public static SSLContext trusting(String path) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("test", store.getCertificate("test"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
