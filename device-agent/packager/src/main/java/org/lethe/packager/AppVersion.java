package org.lethe.packager;

/**
 * The version of an app: {@code versionName} for people, {@code versionCode} for Android, which refuses to install a lower one over a
 * higher.
 */
record AppVersion(String name, int code) {
    /**
     * Each part gets three digits of the code, so that 1.2.3 is 1002003.
     *
     * @throws PackagingException when it is not three numbers below 1000
     */
    static AppVersion parse(String name) {
        if (!name.matches("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")) {
            throw new PackagingException("Expected a version like 1.2.3 instead of " + name);
        }
        int code = 0;
        for (String part : name.split("\\.", -1)) {
            code = code * 1000 + Integer.parseInt(part);
        }
        return new AppVersion(name, code);
    }
}
