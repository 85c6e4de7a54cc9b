package org.lethe.packager;

import com.android.apksig.ApkSigner.SignerConfig;
import com.android.apksig.KeyConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The private key that an APK is signed with, and its certificate chain. */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {
    /** The name of the files that a JAR signature lies in; {@code META-INF/LETHE.RSA}. */
    private static final String SIGNER = "LETHE";

    /**
     * Reads a PKCS #12 file with exactly one key.
     *
     * @param password a file whose first line is the password; a file, because command lines and build logs are read by others
     * @throws PackagingException when it cannot be opened, or holds no key or several
     */
    static SigningKey load(Path keyStore, Path password) throws IOException {
        return load(keyStore, firstLine(password));
    }

    private static SigningKey load(Path keyStore, char[] secret) {
        try {
            var store = KeyStore.getInstance(keyStore.toFile(), secret);
            var alias = onlyKey(store, keyStore);
            return new SigningKey((PrivateKey) store.getKey(alias, secret), x509(store.getCertificateChain(alias)));
        } catch (GeneralSecurityException | IOException e) { // of a wrong password KeyStore says the latter
            throw new PackagingException("Could not read a key from " + keyStore + ": " + e.getMessage(), e);
        }
    }

    private static char[] firstLine(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .orElseThrow(() -> new PackagingException("The password file " + file + " is empty"))
                    .toCharArray();
        }
    }

    private static String onlyKey(KeyStore store, Path file) throws GeneralSecurityException {
        var keys = new ArrayList<String>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new PackagingException("Expected one private key in " + file + ", but found " + keys);
        }
        return keys.get(0);
    }

    private static List<X509Certificate> x509(Certificate[] chain) {
        var certificates = new ArrayList<X509Certificate>();
        for (Certificate certificate : chain) {
            certificates.add((X509Certificate) certificate);
        }
        return List.copyOf(certificates);
    }

    /** As apksig wants it. */
    SignerConfig signer() {
        return new SignerConfig.Builder(SIGNER, new KeyConfig.Jca(key), chain).build();
    }
}
