package org.lethe.agent.framework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lethe.agent.os.UnansweredException;

/**
 * The IMEI of each radio: {@code ITelephony}, and where it does not tell, {@code IPhoneSubInfo}. The shell's user may ask as holder of
 * READ_PHONE_STATE, from Android 10 of READ_PRIVILEGED_PHONE_STATE (packages/Shell/AndroidManifest.xml).
 */
final class RadioService {
    /** {@code TelephonyManager.MAX_PHONE_COUNT} is 3; a slot beyond the last one answers null. */
    private static final int MOST_SLOTS = 3;

    private final ClassLoader android;

    RadioService(ClassLoader android) {
        this.android = android;
    }

    List<String> imeis() throws UnansweredException {
        try {
            return ofEachSlot(
                    HiddenService.find(android, "phone", "com.android.internal.telephony.ITelephony"),
                    "getImeiForSlot");
        } catch (UnansweredException silent) {
            return ofEachSlot(
                    HiddenService.find(android, "iphonesubinfo", "com.android.internal.telephony.IPhoneSubInfo"),
                    "getDeviceIdForPhone");
        }
    }

    /** A set: IPhoneSubInfo of Android 7 answers for the first radio when it is asked for one that does not exist. */
    private static List<String> ofEachSlot(HiddenService service, String method) throws UnansweredException {
        var imeis = new LinkedHashSet<String>();
        for (int slot = 0; slot < MOST_SLOTS; slot++) {
            service.call(String.class, since11(method, slot), upTo10(method, slot))
                    .ifPresent(imeis::add);
        }
        if (imeis.isEmpty()) {
            throw new UnansweredException("no radio states an IMEI");
        }
        return new ArrayList<>(imeis);
    }

    /** {@code (slot, callingPackage)}. */
    private static Signature upTo10(String method, int slot) {
        return Signature.of(method).with(slot).with(AndroidFramework.SHELL);
    }

    /** {@code (slot, callingPackage, callingFeatureId)}. */
    private static Signature since11(String method, int slot) {
        return upTo10(method, slot).withoutText();
    }
}
