package org.lethe.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.lethe.agent.framework.AndroidFramework;
import org.lethe.agent.os.AndroidSystem;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.agent.os.PhoneSystem;
import org.lethe.protocol.AgentReply.Refusal;
import org.lethe.protocol.RefusalCode;

/**
 * Where {@code app_process} begins. The only argument is the path of the agent's own jar file, which is deleted at once: the
 * system keeps what it has opened, and a phone that is unplugged a moment later keeps nothing.
 */
public final class Main {
    /** The last name of the jar on the phone; no other file is deleted, whatever the argument says. */
    static final String JAR = "/lethe-agent.jar";

    private Main() {}

    /** Runs on this machine's own streams and files, and ends the process. */
    public static void main(String[] args) {
        // exit, not return: app_process keeps threads of the system's own
        System.exit(run(args, System.in, System.out, new AndroidSystem(AndroidFramework.ofThisPhone())));
    }

    /**
     * Serves one station until it says goodbye or its stream ends.
     *
     * @param args the path of the agent's jar, or nothing
     * @param phone what it runs on
     * @return 0 after a goodbye or the end of the input, 1 when the station was refused, 2 when the output broke
     */
    public static int run(String[] args, InputStream in, OutputStream out, PhoneSystem phone) {
        try (var inbox = new Inbox(in)) {
            var outbox = new Outbox(out);
            return deleteOwnJar(args, phone.storage(), outbox) && new Session(inbox, outbox, phone).serve() ? 0 : 1;
        } catch (IOException e) {
            return 2; // nobody is left to be told
        }
    }

    private static boolean deleteOwnJar(String[] args, PhoneStorage storage, Outbox outbox) throws IOException {
        try {
            if (args.length == 1 && args[0].endsWith(JAR)) {
                storage.delete(args[0]);
            }
            return true;
        } catch (IOException e) {
            outbox.send(new Refusal(RefusalCode.STORAGE, "Could not delete " + args[0] + ": " + e.getMessage()));
            return false;
        }
    }
}
