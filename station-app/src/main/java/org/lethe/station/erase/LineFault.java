package org.lethe.station.erase;

import java.io.IOException;
import org.lethe.station.adb.PhoneFileException;
import org.lethe.station.agent.AgentException;
import org.lethe.station.model.ReasonCode;

/** What one fault after another at the same step says of the phone. */
final class LineFault {
    private LineFault() {}

    /** Why the job ends: a phone that keeps refusing a file is there, and says why. */
    static ReasonCode reason(IOException last) {
        if (last instanceof PhoneFileException refusal) {
            return StorageComplaint.in(refusal.reason()).orElse(ReasonCode.AGENT_FAILED);
        }
        return last instanceof AgentException ? ReasonCode.AGENT_FAILED : ReasonCode.PHONE_LOST;
    }
}
