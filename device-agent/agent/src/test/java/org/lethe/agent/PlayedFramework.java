package org.lethe.agent;

import java.util.List;
import java.util.OptionalInt;
import org.lethe.agent.os.Framework;
import org.lethe.agent.os.PhoneUser;
import org.lethe.agent.os.StorageVolume;
import org.lethe.agent.os.UnansweredException;

/** A tablet of Android 9: no radio, and no thermal service yet, unless a test gives it one. */
final class PlayedFramework implements Framework {
    volatile OptionalInt thermalStatus = OptionalInt.empty();

    @Override
    public List<StorageVolume> volumes() {
        return List.of(new StorageVolume("private", "mounted"));
    }

    @Override
    public List<PhoneUser> users() {
        return List.of(new PhoneUser(0, "flags 0x13"), new PhoneUser(10, "flags 0x30"));
    }

    @Override
    public int visibleAccounts() throws UnansweredException {
        throw new UnansweredException("refused by service account");
    }

    @Override
    public List<String> imeis() {
        return List.of();
    }

    @Override
    public int thermalStatus() throws UnansweredException {
        return thermalStatus.orElseThrow(() -> new UnansweredException("this phone has no service thermalservice"));
    }
}
