package org.lethe.agent.framework;

import org.lethe.agent.os.UnansweredException;

/** {@code IPackageManager}: what the maker says is built in. */
final class PackageService {
    private static final int ANY_VERSION = 0;

    private final ClassLoader android;

    PackageService(ClassLoader android) {
        this.android = android;
    }

    /** {@code hasSystemFeature(name, version)}, the same since Android 7. */
    boolean hasFeature(String feature) throws UnansweredException {
        return HiddenService.find(android, "package", "android.content.pm.IPackageManager")
                .ask(
                        Boolean.class,
                        Signature.of("hasSystemFeature").with(feature).with(ANY_VERSION));
    }
}
