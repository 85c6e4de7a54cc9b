package org.lethe.agent.framework;

import org.lethe.agent.os.UnansweredException;

/** {@code IThermalService} (since Android 10): how hot the phone finds itself. */
final class ThermalService {
    private final ClassLoader android;

    ThermalService(ClassLoader android) {
        this.android = android;
    }

    int status() throws UnansweredException {
        return HiddenService.find(android, "thermalservice", "android.os.IThermalService")
                .ask(Integer.class, Signature.of("getCurrentThermalStatus"));
    }
}
