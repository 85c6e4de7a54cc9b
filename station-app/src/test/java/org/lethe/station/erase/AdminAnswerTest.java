package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Only a receiver's own words count as its answer. */
class AdminAnswerTest {
    @Test
    void the_last_line_of_am_holds_code_and_words() {
        var printed =
                "Broadcasting: Intent { act=org.lethe.admin.WIPE flg=0x400020 cmp=org.lethe.admin/.WipeReceiver }\n"
                        + "Broadcast completed: result=1, data=\"the reset will be asked for in 1000 ms\"\n";
        assertThat(AdminAnswer.of(printed))
                .isEqualTo(new AdminAnswer(AdminAnswer.ACCEPTED, "the reset will be asked for in 1000 ms"));
    }

    @Test
    void words_may_hold_quotes_and_line_breaks() {
        assertThat(AdminAnswer.of("Broadcast completed: result=4, data=\"a \"b\"\nc\"\n"))
                .isEqualTo(new AdminAnswer(AdminAnswer.FAILED, "a \"b\"\nc"));
    }

    @Test
    void a_broadcast_that_nobody_heard_is_no_answer() {
        assertThat(AdminAnswer.of("Broadcast completed: result=0\n").code()).isZero();
        assertThat(AdminAnswer.of("Broadcast completed: result=1\n").code())
                .as("without words")
                .isZero();
    }

    @Test
    void anything_else_is_no_answer_and_keeps_its_words() {
        assertThat(AdminAnswer.of("cmd: Can't find service: activity\n"))
                .isEqualTo(new AdminAnswer(0, "cmd: Can't find service: activity"));
        assertThat(AdminAnswer.of("Broadcast completed: result=99999999999, data=\"x\"")
                        .code())
                .isZero();
    }
}
