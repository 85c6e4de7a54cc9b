package org.lethe.admin;

import android.app.admin.DeviceAdminInfo;
import android.app.admin.DevicePolicyManager;
import android.content.ComponentName;
import android.content.Context;
import android.os.Build;
import android.os.UserManager;
import java.util.Optional;

/** The phone as its device policy shows it to this app: what may be asked of it, and the asking. */
final class Phone {
    private static final int API_28_ANDROID_9 = 28;
    private static final int API_34_ANDROID_14 = 34;

    private final ComponentName admin;
    private final DevicePolicyManager policy;
    private final UserManager users;

    Phone(Context context) {
        admin = new ComponentName(context, EraseAdmin.class);
        policy = context.getSystemService(DevicePolicyManager.class);
        users = context.getSystemService(UserManager.class);
    }

    /** Why Android would not carry out a request, as far as that can be known before; empty when nothing speaks against it. */
    Optional<Answer> objection(WipeRequest request) {
        if (!users.isSystemUser()) {
            return refused(Refusal.NOT_SYSTEM_USER, "ask as the first user (am broadcast --user 0)");
        }
        if (!mayWipe()) {
            return refused(Refusal.NOT_ADMIN, "first run dpm set-active-admin " + admin.flattenToShortString());
        }
        if (users.hasUserRestriction(UserManager.DISALLOW_FACTORY_RESET)) {
            return refused(Refusal.RESET_FORBIDDEN, "this phone's administration forbids factory resets");
        }
        return objectionToFlags(request);
    }

    private boolean mayWipe() {
        return policy.isAdminActive(admin) && policy.hasGrantedPolicy(admin, DeviceAdminInfo.USES_POLICY_WIPE_DATA);
    }

    private Optional<Answer> objectionToFlags(WipeRequest request) {
        if (request.euicc() && Build.VERSION.SDK_INT < API_28_ANDROID_9) {
            return refused(Refusal.NOT_ON_THIS_VERSION, "embedded SIMs can be wiped from Android 9 on");
        }
        if (request.resetProtection() && !isDeviceOwner()) {
            return refused(Refusal.NOT_DEVICE_OWNER, "only a device owner may wipe the reset protection");
        }
        return Optional.empty();
    }

    private static Optional<Answer> refused(Refusal reason, String explanation) {
        return Optional.of(Answer.refused(reason, explanation));
    }

    private boolean isDeviceOwner() {
        return policy.isDeviceOwnerApp(admin.getPackageName());
    }

    /**
     * Asks Android to reset the phone. It blocks while Android prepares the restart and may never return.
     *
     * @throws RuntimeException what Android throws when it refuses
     */
    void wipe(WipeRequest request) {
        int flags = flags(request);
        if (Build.VERSION.SDK_INT >= API_34_ANDROID_14 && isDeviceOwner()) {
            wipeDevice(flags);
        } else {
            policy.wipeData(flags);
        }
    }

    /**
     * From Android 14 on the word for the whole phone, but for device owners only (DevicePolicyManagerService); for other admins the
     * target SDK of this app keeps {@code wipeData} what it was.
     */
    @FromApi(API_34_ANDROID_14)
    private void wipeDevice(int flags) {
        policy.wipeDevice(flags);
    }

    private static int flags(WipeRequest request) {
        return (request.externalStorage() ? DevicePolicyManager.WIPE_EXTERNAL_STORAGE : 0)
                | (request.euicc() ? DevicePolicyManager.WIPE_EUICC : 0)
                | (request.resetProtection() ? DevicePolicyManager.WIPE_RESET_PROTECTION_DATA : 0);
    }
}
