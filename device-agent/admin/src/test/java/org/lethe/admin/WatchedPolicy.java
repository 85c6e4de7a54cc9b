package org.lethe.admin;

import android.app.admin.DevicePolicyManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.shadows.ShadowDevicePolicyManager;

/** The end of the line on a machine without a system server: remembers what was asked for, and refuses when told to. */
@Implements(DevicePolicyManager.class)
public final class WatchedPolicy extends ShadowDevicePolicyManager {
    private final List<String> calls = new ArrayList<>();
    private Optional<RuntimeException> refusal = Optional.empty();

    /** Each wipe so far, as {@code wipeData 5}: the method and its flags. */
    List<String> calls() {
        return calls;
    }

    void refuseWith(RuntimeException exception) {
        refusal = Optional.of(exception);
    }

    @Implementation
    @Override
    protected void wipeData(int flags) {
        call("wipeData " + flags);
    }

    @Implementation(minSdk = 34)
    protected void wipeDevice(int flags) {
        call("wipeDevice " + flags);
    }

    private void call(String call) {
        refusal.ifPresent(exception -> {
            throw exception;
        });
        calls.add(call);
    }
}
