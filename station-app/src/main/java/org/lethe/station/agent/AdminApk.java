package org.lethe.station.agent;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The erasure app as it goes onto a phone: one signed APK, made by the same build as this station. */
public final class AdminApk {
    private final byte[] bytes;

    private AdminApk(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The app that this station carries. */
    public static AdminApk bundled() {
        return new AdminApk(BundledFile.read("admin.apk"));
    }

    /** Its bytes, from the first. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** Its length in bytes. */
    public int size() {
        return bytes.length;
    }
}
