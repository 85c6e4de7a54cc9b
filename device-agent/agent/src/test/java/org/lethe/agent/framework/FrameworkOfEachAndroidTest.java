package org.lethe.agent.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.agent.os.PhoneUser;
import org.lethe.agent.os.StorageVolume;
import org.lethe.agent.os.UnansweredException;

/**
 * The forms of methods that the wrappers look for are those that Android's own classes have, version by version: the real
 * {@code Stub.asInterface} and the real interfaces find what is asked for, and its answer arrives. Only {@code ServiceManager}, which
 * asks the kernel, and the process behind the binder are played.
 */
class FrameworkOfEachAndroidTest {
    private static final Path FRAMEWORKS = Path.of("target", "frameworks");
    private static final int FIRST = 24;
    private static final int LAST = 35;

    /**
     * Android 8.1 has classes that call {@code System.arraycopy(int[], …)}, which only Android's own library has, as soon as they are loaded: of
     * that version forms alone can be seen here, and of the volumes of any before Android 9.
     */
    static IntStream apis() {
        return apisInForm().filter(api -> api != 27);
    }

    static IntStream apisInForm() {
        return IntStream.rangeClosed(FIRST, LAST);
    }

    static IntStream apisSince9() {
        return IntStream.rangeClosed(28, LAST);
    }

    static IntStream apisSince10() {
        return IntStream.rangeClosed(29, LAST);
    }

    @ParameterizedTest(name = "API {0}")
    @MethodSource("apis")
    void every_question_reaches_its_service_and_brings_the_answer_back(int api) throws Exception {
        try (var android = android(api)) {
            android.play("user", "android.os.IUserManager", "getUsers", android.users());
            android.play("account", "android.accounts.IAccountManager", "getAccountsAsUser", android.accounts(2));
            android.play("package", "android.content.pm.IPackageManager", "hasSystemFeature", true);
            android.playSlots("phone", "com.android.internal.telephony.ITelephony", "getImeiForSlot", "A", "B");
            var framework = new AndroidFramework(android.classes());

            assertThat(framework.users()).containsExactlyElementsOf(usersAsOf(api));
            assertThat(framework.visibleAccounts()).isEqualTo(4);
            assertThat(framework.imeis()).containsExactly("A", "B");
        }
    }

    @ParameterizedTest(name = "API {0}")
    @MethodSource("apisSince9")
    void volumes_have_a_type_and_a_state_and_no_label(int api) throws Exception {
        try (var android = android(api)) {
            android.play("mount", "android.os.storage.IStorageManager", "getVolumes", android.volumes());

            assertThat(new AndroidFramework(android.classes()).volumes())
                    .containsExactly(
                            new StorageVolume("private", "mounted"), new StorageVolume("public", "unmountable"));
        }
    }

    @ParameterizedTest(name = "API {0}")
    @ValueSource(ints = {24, 25, 26, 27})
    void volumes_before_android_9_have_the_same_form_and_in_android_7_behind_an_older_name(int api) throws Exception {
        try (var android = new URLClassLoader(new URL[] {jar(api).toUri().toURL()}, null)) {
            var volume = Class.forName("android.os.storage.VolumeInfo", false, android);
            var name = api < 26 ? "IMountService" : "IStorageManager";
            var service = Class.forName("android.os.storage." + name, false, android);

            assertThat(volume.getField("type").getType()).isEqualTo(int.class);
            assertThat(volume.getField("state").getType()).isEqualTo(int.class);
            assertThat(service.getMethod("getVolumes", int.class)
                            .getReturnType()
                            .getComponentType())
                    .isEqualTo(volume);
        }
    }

    @ParameterizedTest(name = "API {0}")
    @MethodSource("apisInForm")
    void the_service_manager_has_the_form_that_is_looked_for(int api) throws Exception {
        try (var android = new URLClassLoader(new URL[] {jar(api).toUri().toURL()}, null)) {
            var manager = Class.forName("android.os.ServiceManager", false, android); // its initializer needs a kernel

            assertThat(manager.getMethod("getService", String.class)
                            .getReturnType()
                            .getName())
                    .isEqualTo("android.os.IBinder");
        }
    }

    @ParameterizedTest(name = "API {0}")
    @MethodSource("apisSince10")
    void the_thermal_status_is_known_since_android_10(int api) throws Exception {
        try (var android = android(api)) {
            android.play("thermalservice", "android.os.IThermalService", "getCurrentThermalStatus", 3);

            assertThat(new AndroidFramework(android.classes()).thermalStatus()).isEqualTo(3);
        }
    }

    @ParameterizedTest(name = "API {0}")
    @MethodSource("apis")
    void a_telephony_service_that_does_not_tell_is_followed_by_the_older_one(int api) throws Exception {
        try (var android = android(api)) {
            var subscriber = "com.android.internal.telephony.IPhoneSubInfo";
            android.play("package", "android.content.pm.IPackageManager", "hasSystemFeature", true);
            android.refuse("phone", "com.android.internal.telephony.ITelephony");
            android.playSlots("iphonesubinfo", subscriber, "getDeviceIdForPhone", "A", "A");

            assertThat(new AndroidFramework(android.classes()).imeis()).containsExactly("A");
        }
    }

    @ParameterizedTest(name = "API {0}")
    @MethodSource("apis")
    void a_tablet_that_states_to_have_no_radio_has_no_imei_and_one_that_says_nothing_is_unknown(int api)
            throws Exception {
        try (var android = android(api)) {
            var framework = new AndroidFramework(android.classes());

            assertThatExceptionOfType(UnansweredException.class)
                    .isThrownBy(framework::imeis)
                    .withMessage("this phone has no service package");
            android.play("package", "android.content.pm.IPackageManager", "hasSystemFeature", false);
            assertThat(framework.imeis()).isEmpty();
        }
    }

    @ParameterizedTest(name = "API {0}")
    @MethodSource("apis")
    void a_refusal_is_no_answer_and_its_words_stay_on_the_phone(int api) throws Exception {
        try (var android = android(api)) {
            android.refuse("user", "android.os.IUserManager");

            assertThatExceptionOfType(UnansweredException.class)
                    .isThrownBy(new AndroidFramework(android.classes())::users)
                    .withMessage("refused by service user");
        }
    }

    @ParameterizedTest(name = "API {0}")
    @MethodSource("apis")
    void a_service_that_answers_null_or_breaks_is_unknown(int api) throws Exception {
        try (var android = android(api)) {
            var framework = new AndroidFramework(android.classes());
            android.play("user", "android.os.IUserManager", "getUsers", null);
            assertThatExceptionOfType(UnansweredException.class)
                    .isThrownBy(framework::users)
                    .withMessageContaining("answers nothing");

            android.breakDown("user", "android.os.IUserManager");
            assertThatExceptionOfType(UnansweredException.class)
                    .isThrownBy(framework::users)
                    .withMessage("service user failed: java.lang.IllegalStateException");
        }
    }

    private static List<PhoneUser> usersAsOf(int api) {
        return api >= 30
                ? List.of(
                        new PhoneUser(0, "android.os.usertype.full.SYSTEM"),
                        new PhoneUser(10, "android.os.usertype.profile.MANAGED"))
                : List.of(new PhoneUser(0, "flags 0x3"), new PhoneUser(10, "flags 0x20"));
    }

    private static PlayedAndroid android(int api) throws IOException, ReflectiveOperationException {
        return new PlayedAndroid(jar(api));
    }

    private static Path jar(int api) {
        var jar = FRAMEWORKS.resolve(api + ".jar");
        assumeTrue(
                Files.isRegularFile(jar),
                "the framework of API " + api + " was not fetched; build with -Dlethe.frameworks for all of them");
        return jar;
    }
}
