package org.lethe.agent;

import org.lethe.protocol.JobKey;
import org.lethe.protocol.Keystream;

/**
 * The fill files of one pass of one job.
 *
 * @param pass from 1
 */
record FillSeries(JobKey key, int pass) {
    /** How the series shows in file names: {@code <fingerprint>-<pass>}. */
    String name() {
        return key.fingerprint() + "-" + pass;
    }

    /** What the files consist of. Each thread takes its own. */
    Keystream stream() {
        return new Keystream(key, pass);
    }
}
