package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.protocol.KeyAnswer;
import org.lethe.protocol.KeyReading;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Encryption;

/** What two readings of the key's identifier prove: only two that differ prove a new key, and only a phone that may lack one lacks it. */
class KeyEvidenceTest {
    private static final String SAME = "v2:000102030405060708090a0b0c0d0e0f";
    private static final String OTHER = "v2:ffeeddccbbaa99887766554433221100";
    private static final String OLD = "v1:0011223344556677";

    /** API level, encryption; before, after; result. */
    private static final String TABLE =
            """
            33, FILE_AND_METADATA, SAME,          OTHER,         PASSED
            33, FILE_AND_METADATA, SAME,          SAME,          FAILED
            33, FILE_AND_METADATA, OLD,           SAME,          INCONCLUSIVE
            33, FILE_AND_METADATA, OLD,           OLD,           FAILED
            33, FILE,              SAME,          NONE,          INCONCLUSIVE
            33, FILE,              SAME,          UNKNOWN,       INCONCLUSIVE
            33, FILE,              UNKNOWN,       OTHER,         INCONCLUSIVE
            33, FILE,              NONE,          NONE,          INCONCLUSIVE
            33, FILE,              NOT_SUPPORTED, NOT_SUPPORTED, INCONCLUSIVE
            33, FILE,              NOT_PERMITTED, NOT_PERMITTED, INCONCLUSIVE
            30, FULL_DISK,         NOT_SUPPORTED, NOT_SUPPORTED, NOT_APPLICABLE
            30, FULL_DISK,         UNKNOWN,       UNKNOWN,       INCONCLUSIVE
            30, FULL_DISK,         NOT_PERMITTED, NOT_PERMITTED, INCONCLUSIVE
            30, NONE,              NONE,          NONE,          NOT_APPLICABLE
            30, NONE,              NONE,          SAME,          INCONCLUSIVE
            30, UNKNOWN,           NONE,          NONE,          NOT_APPLICABLE
            29, FILE,              NOT_PERMITTED, NOT_PERMITTED, NOT_APPLICABLE
            29, FILE,              NOT_PERMITTED, UNKNOWN,       INCONCLUSIVE
            29, FILE,              SAME,          OTHER,         PASSED
            """;

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void the_table_decides(int api, Encryption encryption, String before, String after, CheckResult result) {
        var evidence = new KeyEvidence(api, encryption);
        assertThat(evidence.compare(reading(before), reading(after))).isEqualTo(result);
    }

    private static KeyReading reading(String word) {
        return switch (word) {
            case "SAME" -> new KeyReading("/d", KeyAnswer.IDENTIFIER, SAME);
            case "OTHER" -> new KeyReading("/d", KeyAnswer.IDENTIFIER, OTHER);
            case "OLD" -> new KeyReading("/d", KeyAnswer.IDENTIFIER, OLD);
            default -> new KeyReading("/d", KeyAnswer.valueOf(word), "words");
        };
    }
}
