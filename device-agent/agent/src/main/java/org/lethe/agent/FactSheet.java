package org.lethe.agent;

import java.util.ArrayList;
import java.util.List;
import org.lethe.agent.os.Framework;
import org.lethe.agent.os.UnansweredException;
import org.lethe.protocol.PhoneFacts;
import org.lethe.protocol.Stated;

/** Asks the framework every question. One that stays unanswered leaves the others as they are. */
final class FactSheet {
    private final Framework framework;

    FactSheet(Framework framework) {
        this.framework = framework;
    }

    PhoneFacts fill() {
        return new PhoneFacts(
                ask(this::volumes),
                ask(this::users),
                ask(framework::visibleAccounts),
                ask(framework::imeis),
                ask(framework::thermalStatus));
    }

    private List<PhoneFacts.Volume> volumes() throws UnansweredException {
        var volumes = new ArrayList<PhoneFacts.Volume>();
        for (var volume : framework.volumes()) {
            volumes.add(new PhoneFacts.Volume(volume.type(), volume.state()));
        }
        return volumes;
    }

    private List<PhoneFacts.User> users() throws UnansweredException {
        var users = new ArrayList<PhoneFacts.User>();
        for (var user : framework.users()) {
            users.add(new PhoneFacts.User(user.id(), user.type()));
        }
        return users;
    }

    private static <T> Stated<T> ask(Question<T> question) {
        try {
            return Stated.known(question.ask());
        } catch (UnansweredException silence) {
            return Stated.unknown(silence.why());
        }
    }

    private interface Question<T> {
        T ask() throws UnansweredException;
    }
}
