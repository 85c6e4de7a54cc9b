package org.lethe.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Application;
import android.app.admin.DeviceAdminInfo;
import android.app.admin.DevicePolicyManager;
import android.content.BroadcastReceiver;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.os.Build;
import android.os.Looper;
import android.os.Process;
import android.os.UserManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.util.ReflectionHelpers;

/**
 * What the shell is told, and what Android is asked for, over the frameworks of Android 7 and 14:
 *
 * <ul>
 *   <li>the answer comes first, the reset a moment later;
 *   <li>a refused request never reaches the device policy;
 *   <li>what Android throws is kept for whoever asks.
 * </ul>
 */
@RunWith(RobolectricTestRunner.class)
@Config(shadows = WatchedPolicy.class)
public class WipeReceiverTest {
    private final Application app = RuntimeEnvironment.getApplication();
    private final ComponentName admin = new ComponentName(app, EraseAdmin.class);
    private final DevicePolicyManager policy = app.getSystemService(DevicePolicyManager.class);
    private final UserManager users = app.getSystemService(UserManager.class);
    private final List<Answer> answers = new ArrayList<>();

    @Before
    public void begin_as_an_admin_in_a_new_process() {
        shadowOf(policy).setActiveAdmin(admin);
        shadowOf(policy).grantPolicy(admin, DeviceAdminInfo.USES_POLICY_WIPE_DATA);
        forgetWhatWasAsked();
    }

    @Test
    public void the_answer_comes_before_the_reset() {
        assertThat(ask(wipe())).isEqualTo(new Answer(Answer.ACCEPTED, "the reset will be asked for in 1000 ms"));
        assertThat(watched().calls()).isEmpty();
        pass(WipeDesk.PAUSE);
        assertThat(watched().calls()).containsExactly("wipeData 0");
        assertThat(ask(state()).code()).isEqualTo(Answer.HANDED_OVER);
    }

    @Test
    public void a_question_whether_it_could_is_answered_and_nothing_else_happens() {
        var question = new Intent(WipeDesk.CHECK).setClass(app, WipeReceiver.class);
        assertThat(ask(question)).isEqualTo(new Answer(Answer.READY, "a reset could be asked for"));
        assertRefused(
                question.putExtra(WipeRequest.RESET_PROTECTION, true),
                "NOT_DEVICE_OWNER: only a device owner may wipe the reset protection");
    }

    @Test
    public void a_request_that_waits_is_not_doubled() {
        ask(wipe());
        assertThat(ask(wipe()).text()).startsWith("ALREADY_ASKED: ");
        pass(WipeDesk.PAUSE);
        assertThat(watched().calls()).containsExactly("wipeData 0");
    }

    @Test
    public void an_unordered_broadcast_neither_crashes_nor_wipes() {
        app.sendBroadcast(wipe());
        pass(WipeDesk.PAUSE);
        assertThat(watched().calls()).isEmpty();
        assertThat(ask(state()).code()).isEqualTo(Answer.IDLE);
    }

    @Test
    public void nobody_but_an_admin_wipes() {
        policy.removeActiveAdmin(admin);
        assertRefused(wipe(), "NOT_ADMIN: first run dpm set-active-admin org.lethe.admin/.EraseAdmin");
    }

    @Test
    public void an_unknown_extra_is_not_guessed_at() {
        assertRefused(wipe().putExtra("external_storage", true), "UNKNOWN_EXTRA: external_storage");
        assertRefused(wipe().putExtra(WipeRequest.EUICC, "true"), "UNKNOWN_EXTRA: euicc");
        assertRefused(wipe().putExtra(WipeRequest.EUICC, 1), "UNKNOWN_EXTRA: euicc");
    }

    @Test
    public void an_unknown_action_is_refused() {
        assertRefused(wipe().setAction("org.lethe.admin.LOCK"), "UNKNOWN_ACTION: org.lethe.admin.LOCK");
        assertRefused(wipe().setAction(null), "UNKNOWN_ACTION: ");
    }

    @Test
    public void a_phone_whose_administration_forbids_resets_is_left_alone() {
        shadowOf(users).setUserRestriction(Process.myUserHandle(), UserManager.DISALLOW_FACTORY_RESET, true);
        assertRefused(wipe(), "RESET_FORBIDDEN: this phone's administration forbids factory resets");
    }

    @Test
    public void another_user_than_the_first_is_refused_because_only_that_user_would_go() {
        shadowOf(users).addUser(10, "guest", 0);
        shadowOf(users).switchUser(10);
        assertRefused(wipe(), "NOT_SYSTEM_USER: ask as the first user (am broadcast --user 0)");
    }

    @Test
    public void the_reset_protection_goes_only_as_device_owner() {
        var request = wipe().putExtra(WipeRequest.RESET_PROTECTION, true);
        assertRefused(request, "NOT_DEVICE_OWNER: only a device owner may wipe the reset protection");
        shadowOf(policy).setDeviceOwner(admin);
        assertThat(wiped(request)).containsExactly(ownersWord() + DevicePolicyManager.WIPE_RESET_PROTECTION_DATA);
    }

    @Test
    public void storage_that_Android_encrypts_on_a_card_goes_too() {
        assertThat(wiped(wipe().putExtra(WipeRequest.EXTERNAL_STORAGE, true)))
                .containsExactly("wipeData " + DevicePolicyManager.WIPE_EXTERNAL_STORAGE);
    }

    @Test
    @Config(sdk = 24)
    public void an_embedded_sim_before_Android_9_is_refused() {
        assertRefused(
                wipe().putExtra(WipeRequest.EUICC, true),
                "NOT_ON_THIS_VERSION: embedded SIMs can be wiped from Android 9 on");
    }

    @Test
    @Config(sdk = 34)
    public void an_embedded_sim_from_Android_9_on_is_wiped() {
        assertThat(wiped(wipe().putExtra(WipeRequest.EUICC, true)))
                .containsExactly("wipeData " + DevicePolicyManager.WIPE_EUICC);
    }

    @Test
    public void an_extra_that_says_false_is_as_good_as_none() {
        assertThat(wiped(wipe().putExtra(WipeRequest.EUICC, false))).containsExactly("wipeData 0");
    }

    @Test
    public void what_Android_throws_is_kept_for_whoever_asks() {
        ask(wipe());
        watched().refuseWith(new SecurityException("not today"));
        pass(WipeDesk.PAUSE);
        assertThat(ask(state())).isEqualTo(new Answer(Answer.FAILED, "java.lang.SecurityException: not today"));
    }

    @Test
    public void a_failed_reset_can_be_asked_for_again() {
        what_Android_throws_is_kept_for_whoever_asks();
        assertThat(ask(wipe()).code()).isEqualTo(Answer.ACCEPTED);
    }

    private void assertRefused(Intent request, String text) {
        assertThat(ask(request)).isEqualTo(new Answer(Answer.REFUSED, text));
        pass(WipeDesk.PAUSE);
        assertThat(watched().calls()).isEmpty();
        assertThat(ask(state()).code()).isEqualTo(Answer.IDLE);
    }

    /** As {@code am broadcast} does. */
    private Answer ask(Intent request) {
        var listener = new BroadcastReceiver() {
            @Override
            public void onReceive(Context context, Intent intent) {
                answers.add(new Answer(getResultCode(), getResultData()));
            }
        };
        answers.clear();
        app.sendOrderedBroadcast(request, null, listener, null, 0, null, null);
        shadowOf(Looper.getMainLooper()).idle();
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    private Intent wipe() {
        return new Intent(WipeDesk.WIPE).setClass(app, WipeReceiver.class);
    }

    private Intent state() {
        return new Intent(WipeDesk.STATE).setClass(app, WipeReceiver.class);
    }

    /** What a device owner calls, which has a word for the whole phone from Android 14 on. */
    private static String ownersWord() {
        return Build.VERSION.SDK_INT < 34 ? "wipeData " : "wipeDevice ";
    }

    private static void pass(long milliseconds) {
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(milliseconds));
    }

    private List<String> wiped(Intent request) {
        assertThat(ask(request).code()).isEqualTo(Answer.ACCEPTED);
        pass(WipeDesk.PAUSE);
        return watched().calls();
    }

    private WatchedPolicy watched() {
        return Shadow.extract(policy);
    }

    private static void forgetWhatWasAsked() {
        ReflectionHelpers.setStaticField(WipeReceiver.class, "desk", Optional.empty());
    }
}
