package org.lethe.admin;

import android.app.admin.DeviceAdminInfo;
import android.app.admin.DevicePolicyManager;
import android.content.ComponentName;
import android.content.Context;
import android.os.Build;
import android.os.UserManager;

/** The device policy of the phone that this app is installed on. */
final class Phone implements WipePolicy {
    private static final int API_34_ANDROID_14 = 34;

    private final ComponentName admin;
    private final DevicePolicyManager policy;
    private final UserManager users;

    Phone(Context context) {
        admin = new ComponentName(context, EraseAdmin.class);
        policy = context.getSystemService(DevicePolicyManager.class);
        users = context.getSystemService(UserManager.class);
    }

    @Override
    public int apiLevel() {
        return Build.VERSION.SDK_INT;
    }

    @Override
    public boolean isSystemUser() {
        return users.isSystemUser();
    }

    @Override
    public boolean mayWipe() {
        return policy.isAdminActive(admin) && policy.hasGrantedPolicy(admin, DeviceAdminInfo.USES_POLICY_WIPE_DATA);
    }

    @Override
    public boolean isResetForbidden() {
        return users.hasUserRestriction(UserManager.DISALLOW_FACTORY_RESET);
    }

    @Override
    public boolean isDeviceOwner() {
        return policy.isDeviceOwnerApp(admin.getPackageName());
    }

    /** It blocks while Android prepares the restart and may never return. */
    @Override
    public void wipeData(int flags) {
        policy.wipeData(flags);
    }

    @Override
    @FromApi(API_34_ANDROID_14)
    public void wipeDevice(int flags) {
        policy.wipeDevice(flags);
    }
}
