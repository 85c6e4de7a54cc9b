package org.lethe.admin;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.util.Log;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the shell speaks to; {@link WipeDesk} decides:
 *
 * <pre>
 * am broadcast --user 0 --include-stopped-packages -n org.lethe.admin/.WipeReceiver -a org.lethe.admin.WIPE
 *     --ez external-storage true --ez euicc true --ez reset-protection true
 * am broadcast --user 0 -n org.lethe.admin/.WipeReceiver -a org.lethe.admin.STATE
 * </pre>
 */
public final class WipeReceiver extends BroadcastReceiver {
    private static final String TAG = "LetheAdmin";

    /** One for the life of this process. Everything here runs on the main thread. */
    private static Optional<WipeDesk> desk = Optional.empty();

    @Override
    public void onReceive(Context context, Intent intent) {
        if (isOrderedBroadcast()) {
            var action = Objects.toString(intent.getAction(), "");
            var answer = desk(context.getApplicationContext()).ask(action, extras(intent));
            setResult(answer.code(), answer.text(), null);
        } else {
            // nobody can be told, and to set a result would throw (BroadcastReceiver.checkSynchronousHint)
            Log.w(TAG, "Refused an unordered broadcast; use am broadcast");
        }
    }

    private static WipeDesk desk(Context app) {
        if (!desk.isPresent()) {
            var mainThread = new Handler(Looper.getMainLooper());
            desk = Optional.of(new WipeDesk(new Phone(app), mainThread::postDelayed));
        }
        return desk.get();
    }

    /** Every extra with its value, and with an empty text where it has none: neither is a boolean. */
    @SuppressWarnings("deprecation") // what would replace it asks for one type, and names no extra of another
    private static Map<String, Object> extras(Intent intent) {
        var extras = new HashMap<String, Object>();
        Bundle bundle = intent.getExtras();
        if (bundle != null) {
            for (String name : bundle.keySet()) {
                Object value = bundle.get(name);
                extras.put(name, value == null ? "" : value);
            }
        }
        return extras;
    }
}
