package org.lethe.packager;

import com.android.apksig.ApkSigner;
import com.android.apksig.apk.ApkFormatException;
import com.android.apksig.util.DataSinks;
import com.android.apksig.util.DataSource;
import com.android.apksig.util.DataSources;
import com.android.apksig.util.ReadableDataSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;

/** An Android package: code and resources, aligned and signed. */
final class Apk {
    private Apk() {}

    /**
     * Packs and signs with the schemes v1 (JAR), v2 and v3. Signatures of RSA keys depend on key and content alone, those of EC keys
     * do not; only the former give the same bytes twice.
     *
     * @throws PackagingException when the content cannot be signed with this key
     */
    static byte[] pack(byte[] dex, AndroidResources resources, SigningKey key) throws IOException {
        var apk = new ReproducibleZip().add("AndroidManifest.xml", resources.manifest());
        for (var file : resources.files().entrySet()) {
            apk.add(file.getKey(), file.getValue());
        }
        // resources.arsc is mapped into memory: from Android 11 on it must lie there uncompressed
        apk.store("resources.arsc", resources.table()).add("classes.dex", dex);
        return sign(apk.finish(), key);
    }

    private static byte[] sign(byte[] apk, SigningKey key) throws IOException {
        var output = DataSinks.newInMemoryDataSink();
        try {
            signer(apk, output, key).sign();
        } catch (GeneralSecurityException | ApkFormatException e) {
            throw new PackagingException("Could not sign the APK: " + e.getMessage(), e);
        }
        return bytes(output);
    }

    private static ApkSigner signer(byte[] apk, ReadableDataSink output, SigningKey key) {
        return new ApkSigner.Builder(List.of(key.signer()))
                .setInputApk(DataSources.asDataSource(ByteBuffer.wrap(apk)))
                .setOutputApk(output)
                .setMinSdkVersion(Dexer.MIN_API)
                .setCreatedBy("Lethe packager")
                .setV1SigningEnabled(true)
                .setV2SigningEnabled(true)
                .setV3SigningEnabled(true)
                .setV4SigningEnabled(false)
                .build();
    }

    private static byte[] bytes(DataSource source) throws IOException {
        var bytes = new byte[Math.toIntExact(source.size())];
        source.copyTo(0, bytes.length, ByteBuffer.wrap(bytes));
        return bytes;
    }
}
