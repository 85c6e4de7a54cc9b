package org.lethe.station.erase;

import java.util.Optional;
import org.lethe.station.runtime.Sha256;

/**
 * One exchange with a phone in the transcript of a job. Each line's hash covers the one before it, so that the last one stands for all of
 * them in their order: SHA-256 over the hash before (64 zeros for the first line), what was asked, and the answer, each in UTF-8 and
 * ended by a line feed.
 *
 * @param number counted from 1
 * @param asked how and in which words; a job's key is replaced by its fingerprint
 * @param answer SHA-256 of what came back; {@code none} when the line failed
 * @param sha256 of everything up to here
 */
public record TranscriptLine(int number, String asked, String answer, String sha256) {
    private static final String BEGINNING = "0".repeat(64);

    /** Whether this line tells of the same exchange. */
    boolean says(String question, String reply) {
        return asked.equals(question) && answer.equals(reply);
    }

    /** The line after another one, or the first. */
    static TranscriptLine after(Optional<TranscriptLine> last, String asked, String answer) {
        var before = last.map(TranscriptLine::sha256).orElse(BEGINNING);
        return new TranscriptLine(
                last.map(TranscriptLine::number).orElse(0) + 1,
                asked,
                answer,
                Sha256.hex(before + '\n' + asked + '\n' + answer + '\n'));
    }
}
