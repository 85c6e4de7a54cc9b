package org.lethe.admin;

import java.util.Map;
import java.util.Optional;

/**
 * Takes the shell's requests, one process long. Knows nothing of Android's classes, so that what it decides can be run wherever a
 * {@link WipePolicy} answers; {@link WipeReceiver} runs it on phones.
 *
 * <p>{@code am} prints the {@link Answer} only after the receiver has returned, and a reset takes the phone away from adb. So the
 * answer comes first, and the reset is asked for a moment later. From then on the request lives in the system server: whatever
 * becomes of this process, the reset goes on. Whether it happened only the returning phone can show.
 *
 * <p>Called on one thread only, the main thread.
 */
public final class WipeDesk {
    /** The action that asks for a reset; extras as in {@link WipeRequest}. */
    public static final String WIPE = "org.lethe.admin.WIPE";
    /** The action that asks whether a {@link #WIPE} with the same extras would be accepted, and does nothing else. */
    public static final String CHECK = "org.lethe.admin.CHECK";
    /** The action that asks what the last request came to. */
    public static final String STATE = "org.lethe.admin.STATE";

    /**
     * Milliseconds from the answer to the reset: for a line of text through system server, {@code am} and adbd. A process without a
     * component at work may be frozen, by default after 10 s (CachedAppOptimizer, Android 14); this stays far below.
     */
    static final long PAUSE = 1000;

    private static final int API_28_ANDROID_9 = 28;
    private static final int API_34_ANDROID_14 = 34;
    private static final Answer NOTHING_ASKED = new Answer(Answer.IDLE, "no reset was asked for");

    private static final Answer READY = new Answer(Answer.READY, "a reset could be asked for");

    private final WipePolicy policy;
    private final Later later;
    /** What the last request came to. */
    private Answer state = NOTHING_ASKED;

    /** @param later runs tasks on the thread on which this desk is asked */
    public WipeDesk(WipePolicy policy, Later later) {
        this.policy = policy;
        this.later = later;
    }

    /** The main thread's clock. */
    @FunctionalInterface
    public interface Later {
        /** Has a task run after so many milliseconds. */
        void run(Runnable task, long milliseconds);
    }

    /**
     * Answers a request, and sets a reset going if it is one that may go.
     *
     * @param action of the intent; empty when it has none
     * @param extras of the intent, by name
     */
    public Answer ask(String action, Map<String, ?> extras) {
        if (STATE.equals(action)) {
            return state;
        }
        return objection(action, extras).orElseGet(() -> CHECK.equals(action) ? READY : accept(WipeRequest.of(extras)));
    }

    private Optional<Answer> objection(String action, Map<String, ?> extras) {
        if (!WIPE.equals(action) && !CHECK.equals(action)) {
            return refused(Refusal.UNKNOWN_ACTION, action);
        }
        Optional<String> unknown = WipeRequest.unknownExtra(extras);
        if (unknown.isPresent()) {
            return refused(Refusal.UNKNOWN_EXTRA, unknown.get());
        }
        if (state.code() == Answer.ACCEPTED) {
            return refused(Refusal.ALREADY_ASKED, state.text());
        }
        return objectionOfPhone(WipeRequest.of(extras));
    }

    /** Why Android would not carry out a request, as far as that can be known before. */
    private Optional<Answer> objectionOfPhone(WipeRequest request) {
        if (!policy.isSystemUser()) {
            return refused(Refusal.NOT_SYSTEM_USER, "ask as the first user (am broadcast --user 0)");
        }
        if (!policy.mayWipe()) {
            return refused(Refusal.NOT_ADMIN, "first run dpm set-active-admin org.lethe.admin/.EraseAdmin");
        }
        if (policy.isResetForbidden()) {
            return refused(Refusal.RESET_FORBIDDEN, "this phone's administration forbids factory resets");
        }
        return objectionToFlags(request);
    }

    private Optional<Answer> objectionToFlags(WipeRequest request) {
        if (request.euicc() && policy.apiLevel() < API_28_ANDROID_9) {
            return refused(Refusal.NOT_ON_THIS_VERSION, "embedded SIMs can be wiped from Android 9 on");
        }
        if (request.resetProtection() && !policy.isDeviceOwner()) {
            return refused(Refusal.NOT_DEVICE_OWNER, "only a device owner may wipe the reset protection");
        }
        return Optional.empty();
    }

    private static Optional<Answer> refused(Refusal reason, String explanation) {
        return Optional.of(Answer.refused(reason, explanation));
    }

    private Answer accept(WipeRequest request) {
        state = new Answer(Answer.ACCEPTED, "the reset will be asked for in " + PAUSE + " ms");
        later.run(() -> wipe(request), PAUSE);
        return state;
    }

    private void wipe(WipeRequest request) {
        try {
            handOver(request.flags());
            state = new Answer(Answer.HANDED_OVER, "Android has taken the request");
        } catch (RuntimeException e) {
            // kept for whoever asks: the shell was told that the reset would come
            state = new Answer(Answer.FAILED, e.toString());
        }
    }

    /**
     * From Android 14 on {@code wipeDevice} is the word for the whole phone, but for device owners only
     * (DevicePolicyManagerService); for other admins the target SDK of this app keeps {@code wipeData} what it was.
     */
    private void handOver(int flags) {
        if (policy.apiLevel() >= API_34_ANDROID_14 && policy.isDeviceOwner()) {
            policy.wipeDevice(flags);
        } else {
            policy.wipeData(flags);
        }
    }
}
