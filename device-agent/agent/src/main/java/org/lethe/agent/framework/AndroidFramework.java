package org.lethe.agent.framework;

import java.util.Collections;
import java.util.List;
import org.lethe.agent.os.Framework;
import org.lethe.agent.os.PhoneUser;
import org.lethe.agent.os.StorageVolume;
import org.lethe.agent.os.UnansweredException;

/** The services of the Android that the agent runs on. Anywhere else every question stays unanswered. */
public final class AndroidFramework implements Framework {
    /** Whose permissions the agent has: adb's shell is uid 2000, which is this package's. */
    static final String SHELL = "com.android.shell";

    private final ClassLoader android;

    AndroidFramework(ClassLoader android) {
        this.android = android;
    }

    /** Android's own classes are found where the agent's are. */
    public static AndroidFramework ofThisPhone() {
        return new AndroidFramework(AndroidFramework.class.getClassLoader());
    }

    @Override
    public List<StorageVolume> volumes() throws UnansweredException {
        return new StorageService(android).volumes();
    }

    @Override
    public List<PhoneUser> users() throws UnansweredException {
        return new UserService(android).users();
    }

    @Override
    public int visibleAccounts() throws UnansweredException {
        return new AccountService(android).visibleAccounts(users());
    }

    @Override
    public List<String> imeis() throws UnansweredException {
        return new PackageService(android).hasFeature("android.hardware.telephony")
                ? new RadioService(android).imeis()
                : Collections.emptyList();
    }

    @Override
    public int thermalStatus() throws UnansweredException {
        return new ThermalService(android).status();
    }
}
