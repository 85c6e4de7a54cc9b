package org.lethe.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The probe is believed only where its line and its exit code agree; everything else is no answer, and never "none". */
class ProbeAnswerTest {
    private static final String V2 = "{'probe':1,'answer':'policy','call':'get-policy-ex','version':2,'contents':1,"
            + "'filenames':4,'flags':2,'identifier':'ca22ccb9000102030405060708090a0b'}\n";
    private static final String V1 = "{'probe':1,'answer':'policy','call':'get-policy','version':1,'contents':1,"
            + "'filenames':4,'flags':2,'descriptor':'0011223344556677'}\n";

    @Test
    void a_policy_of_version_2_names_the_kernels_identifier() {
        assertThat(understood(0, V2))
                .isEqualTo(new KeyReading("/d", KeyAnswer.IDENTIFIER, "v2:ca22ccb9000102030405060708090a0b"));
    }

    @Test
    void a_policy_of_version_1_names_its_descriptor() {
        assertThat(understood(0, V1)).isEqualTo(new KeyReading("/d", KeyAnswer.IDENTIFIER, "v1:0011223344556677"));
    }

    @ParameterizedTest
    @CsvSource({
        "none, 10, 61, NONE",
        "not-permitted, 11, 13, NOT_PERMITTED",
        "not-supported, 12, 25, NOT_SUPPORTED",
        "missing, 13, 2, UNKNOWN",
        "failed, 14, 5, UNKNOWN"
    })
    void each_refusal_has_its_word_and_its_code(String word, int code, int errno, KeyAnswer meaning) {
        var line = refusal(word, errno);
        assertThat(understood(code, line).answer()).isEqualTo(meaning);
        assertThat(understood(code, line).text()).contains(word, "errno " + errno);
    }

    @Test
    void a_word_without_its_exit_code_is_no_answer() {
        assertThat(understood(0, refusal("none", 61)).answer()).isEqualTo(KeyAnswer.UNKNOWN);
        assertThat(understood(139, V2).answer()).isEqualTo(KeyAnswer.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | ''",
                "10 | {'probe':1,'answer':'none'",
                "10 | {'answer':'none','call':'x','errno':61}",
                "10 | {'probe':2,'answer':'none','call':'x','errno':61}",
                "2 | sh: syntax error: unexpected word",
                "139 | Segmentation fault",
                "0 | {'probe':1,'answer':'policy','version':3,'identifier':'00'}",
                "0 | {'probe':1,'answer':'policy','version':2,'identifier':'00'}"
            },
            quoteCharacter = '^')
    void anything_else_is_no_answer_and_is_quoted(int code, String output) {
        var reading = understood(code, output.replace("^", ""));
        assertThat(reading.answer()).isEqualTo(KeyAnswer.UNKNOWN);
        assertThat(reading.text()).contains(String.valueOf(code));
    }

    @Test
    void only_the_very_file_is_the_probe() {
        var empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertThat(new ProbeFingerprint("x86", empty).isOf(new byte[0])).isTrue();
        assertThat(new ProbeFingerprint("x86", empty).isOf(new byte[1])).isFalse();
    }

    private static KeyReading understood(int code, String output) {
        return ProbeAnswer.understand("/d", code, output.replace('\'', '"'));
    }

    private static String refusal(String word, int errno) {
        return "{'probe':1,'answer':'" + word + "','call':'get-policy-ex','errno':" + errno + "}\n";
    }
}
