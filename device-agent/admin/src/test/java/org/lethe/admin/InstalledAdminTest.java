package org.lethe.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import android.app.Application;
import android.app.admin.DeviceAdminInfo;
import android.app.admin.DeviceAdminReceiver;
import android.content.Intent;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import java.io.File;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/** Our APK as the framework itself reads it: its package parser, its device admin parser, its resources. */
@RunWith(RobolectricTestRunner.class)
public class InstalledAdminTest {
    private final Application app = RuntimeEnvironment.getApplication();
    private final PackageManager packages = app.getPackageManager();

    @Test
    public void the_package_has_two_receivers_and_nothing_else() {
        var info = parsed();
        assertThat(info.packageName).isEqualTo("org.lethe.admin");
        assertThat(info.receivers)
                .extracting(receiver -> receiver.name, receiver -> receiver.permission)
                .containsExactlyInAnyOrder(
                        tuple(EraseAdmin.class.getName(), android.Manifest.permission.BIND_DEVICE_ADMIN),
                        tuple(WipeReceiver.class.getName(), "android.permission.MANAGE_DEVICE_ADMINS"));
        assertThat(info.activities).isNull();
        assertThat(info.services).isNull();
        assertThat(info.providers).isNull();
        assertThat(info.requestedPermissions).isNull();
    }

    /** {@code ComponentInfo.directBootAware}, as PackageUserState.isMatch asks for it. */
    @Test
    public void both_receivers_are_reached_before_a_phone_that_restarted_is_unlocked() {
        assertThat(parsed().receivers)
                .extracting(receiver -> receiver.directBootAware)
                .containsExactly(true, true);
    }

    @Test
    public void only_adb_can_install_it_and_it_targets_Android_13() {
        var application = parsed().applicationInfo;
        assertThat(application.flags & ApplicationInfo.FLAG_TEST_ONLY).isNotZero();
        assertThat(application.flags & ApplicationInfo.FLAG_ALLOW_BACKUP).isZero();
        assertThat(application.targetSdkVersion).isEqualTo(33);
        assertThat(application.minSdkVersion).isEqualTo(24);
    }

    @Test
    public void the_framework_takes_it_for_an_admin_that_may_wipe_and_nothing_else() throws Exception {
        var admin = new DeviceAdminInfo(app, receiver());
        assertThat(admin.getUsedPolicies())
                .extracting(policy -> policy.ident)
                .containsExactly(DeviceAdminInfo.USES_POLICY_WIPE_DATA);
    }

    @Test
    @Config(qualifiers = "en-rUS")
    public void it_introduces_itself_in_English() throws Exception {
        assertThat(introduction()).startsWith("Lethe erasure: Lets the Lethe Station at the counter reset this phone.");
    }

    @Test
    @Config(qualifiers = "zh-rCN")
    public void it_introduces_itself_in_Chinese() throws Exception {
        assertThat(introduction()).startsWith("Lethe 数据清除: 允许柜台的 Lethe Station 将本手机恢复出厂设置。");
    }

    private String introduction() throws Exception {
        var admin = new DeviceAdminInfo(app, receiver());
        return admin.loadLabel(packages) + ": " + admin.loadDescription(packages);
    }

    private ResolveInfo receiver() {
        var enabled = new Intent(DeviceAdminReceiver.ACTION_DEVICE_ADMIN_ENABLED);
        var receivers = packages.queryBroadcastReceivers(enabled, PackageManager.GET_META_DATA);
        assertThat(receivers).hasSize(1);
        return receivers.get(0);
    }

    private PackageInfo parsed() {
        int everything = PackageManager.GET_RECEIVERS
                | PackageManager.GET_ACTIVITIES
                | PackageManager.GET_SERVICES
                | PackageManager.GET_PROVIDERS
                | PackageManager.GET_PERMISSIONS;
        return packages.getPackageArchiveInfo(new File("target/lethe-admin.apk").getAbsolutePath(), everything);
    }
}
