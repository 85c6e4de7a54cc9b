package org.lethe.station.model;

import java.util.Map;

/**
 * Whose account is signed in, by its type; names stay on the phone. Google's and the makers' can lock a phone after a reset (faults.md
 * D8); any other may belong to a program.
 */
public enum AccountKind {
    GOOGLE,
    XIAOMI,
    SAMSUNG,
    HUAWEI,
    HONOR,
    OPPO,
    VIVO,
    ONEPLUS,
    MEIZU,
    /** A type that is nobody's of these. */
    OTHER;

    /** Types as the makers' authenticators declare them. */
    private static final Map<String, AccountKind> BY_TYPE = Map.ofEntries(
            Map.entry("com.google", GOOGLE),
            Map.entry("com.xiaomi", XIAOMI),
            Map.entry("com.osp.app.signin", SAMSUNG),
            Map.entry("com.huawei.hwid", HUAWEI),
            Map.entry("com.hihonor.id", HONOR),
            Map.entry("com.oppo.usercenter", OPPO),
            Map.entry("com.heytap.usercenter", OPPO),
            Map.entry("com.oplus.account", OPPO),
            Map.entry("com.bbk.account", VIVO),
            Map.entry("com.bbkaccount", VIVO),
            Map.entry("com.oneplus.account", ONEPLUS),
            Map.entry("com.meizu.account", MEIZU));

    /** The kind of a type, for example {@code com.google}. */
    public static AccountKind ofType(String type) {
        return BY_TYPE.getOrDefault(type, OTHER);
    }

    /** Whether it is a phone maker's, which may lock the phone by its own means. */
    public boolean isMakers() {
        return this != GOOGLE && this != OTHER;
    }
}
