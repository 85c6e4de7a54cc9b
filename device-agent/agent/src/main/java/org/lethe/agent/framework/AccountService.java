package org.lethe.agent.framework;

import java.util.List;
import org.lethe.agent.os.PhoneUser;
import org.lethe.agent.os.UnansweredException;

/** {@code IAccountManager}: how many accounts show themselves. Their names are never looked at. */
final class AccountService {
    private final ClassLoader android;

    AccountService(ClassLoader android) {
        this.android = android;
    }

    /** {@code getAccountsAsUser(type, userId, opPackageName)}, the same since Android 6; null asks for every type. */
    int visibleAccounts(List<PhoneUser> users) throws UnansweredException {
        var service = HiddenService.find(android, "account", "android.accounts.IAccountManager");
        int count = 0;
        for (var user : users) {
            var question = Signature.of("getAccountsAsUser")
                    .withoutText()
                    .with(user.id())
                    .with(AndroidFramework.SHELL);
            count += service.ask(Object[].class, question).length;
        }
        return count;
    }
}
