package org.lethe.agent.framework;

import java.util.ArrayList;
import java.util.List;
import org.lethe.agent.os.PhoneUser;
import org.lethe.agent.os.UnansweredException;

/** {@code IUserManager}: who lives on the phone, by number and kind. */
final class UserService {
    /** Android 7 to 10: {@code getUsers(excludeDying)}. */
    private static final Signature UP_TO_10 = Signature.of("getUsers").with(false);

    /** Android 11 and later: {@code getUsers(excludePartial, excludeDying, excludePreCreated)}. */
    private static final Signature SINCE_11 =
            Signature.of("getUsers").with(false).with(false).with(false);

    private final ClassLoader android;

    UserService(ClassLoader android) {
        this.android = android;
    }

    List<PhoneUser> users() throws UnansweredException {
        var answer =
                HiddenService.find(android, "user", "android.os.IUserManager").ask(List.class, SINCE_11, UP_TO_10);
        var users = new ArrayList<PhoneUser>();
        for (Object user : answer) {
            users.add(new PhoneUser(Fields.number(user, "id"), type(user)));
        }
        return users;
    }

    /** {@code UserInfo.userType} came with Android 11; before, flags say it. */
    private static String type(Object user) throws UnansweredException {
        return Fields.has(user, "userType")
                ? String.valueOf(Fields.of(user, "userType"))
                : "flags 0x" + Integer.toHexString(Fields.number(user, "flags"));
    }
}
