package org.lethe.admin;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.Handler;
import android.os.Looper;
import android.util.Log;
import java.util.Optional;

/**
 * What the shell speaks to:
 *
 * <pre>
 * am broadcast --user 0 --include-stopped-packages -n org.lethe.admin/.WipeReceiver -a org.lethe.admin.WIPE
 *     --ez external-storage true --ez euicc true --ez reset-protection true
 * am broadcast --user 0 -n org.lethe.admin/.WipeReceiver -a org.lethe.admin.STATE
 * </pre>
 *
 * <p>{@code am} prints the {@link Answer} only after this receiver has returned, and a reset takes the phone away from adb. So the
 * receiver answers first, and asks for the reset a moment later. From then on the request lives in the system server: whatever
 * becomes of this process, the reset goes on. Whether it happened only the returning phone can show.
 */
public final class WipeReceiver extends BroadcastReceiver {
    static final String WIPE = "org.lethe.admin.WIPE";
    static final String STATE = "org.lethe.admin.STATE";

    /**
     * Milliseconds from the answer to the reset: for a line of text through system server, {@code am} and adbd. A process without a
     * component at work may be frozen, by default after 10 s (CachedAppOptimizer, Android 14); this stays far below.
     */
    static final long PAUSE = 1000;

    private static final String TAG = "LetheAdmin";
    private static final Answer NOTHING_ASKED = new Answer(Answer.IDLE, "no reset was asked for");

    /** What the last request came to. Everything here runs on the main thread. */
    private static Answer state = NOTHING_ASKED;

    @Override
    public void onReceive(Context context, Intent intent) {
        if (isOrderedBroadcast()) {
            var answer = answer(new Phone(context), intent);
            setResult(answer.code(), answer.text(), null);
        } else {
            // nobody can be told, and to set a result would throw (BroadcastReceiver.checkSynchronousHint)
            Log.w(TAG, "Refused an unordered broadcast; use am broadcast");
        }
    }

    private static Answer answer(Phone phone, Intent intent) {
        if (STATE.equals(intent.getAction())) {
            return state;
        }
        return objection(phone, intent).orElseGet(() -> accept(phone, WipeRequest.of(intent)));
    }

    private static Optional<Answer> objection(Phone phone, Intent intent) {
        if (!WIPE.equals(intent.getAction())) {
            return Optional.of(Answer.refused(Refusal.UNKNOWN_ACTION, String.valueOf(intent.getAction())));
        }
        var unknown = WipeRequest.unknownExtra(intent);
        if (unknown.isPresent()) {
            return Optional.of(Answer.refused(Refusal.UNKNOWN_EXTRA, unknown.get()));
        }
        if (state.code() == Answer.ACCEPTED) {
            return Optional.of(Answer.refused(Refusal.ALREADY_ASKED, state.text()));
        }
        return phone.objection(WipeRequest.of(intent));
    }

    private static Answer accept(Phone phone, WipeRequest request) {
        state = new Answer(Answer.ACCEPTED, "the reset will be asked for in " + PAUSE + " ms");
        new Handler(Looper.getMainLooper()).postDelayed(() -> wipe(phone, request), PAUSE);
        return state;
    }

    private static void wipe(Phone phone, WipeRequest request) {
        try {
            phone.wipe(request);
            state = new Answer(Answer.HANDED_OVER, "Android has taken the request");
        } catch (RuntimeException e) {
            // kept for whoever asks: the shell was told that the reset would come
            state = new Answer(Answer.FAILED, e.toString());
            Log.e(TAG, "Could not reset this phone", e);
        }
    }
}
