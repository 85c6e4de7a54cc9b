package org.lethe.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lethe.agent.StopSign.StoppedException;
import org.lethe.agent.framework.AndroidFramework;
import org.lethe.protocol.AgentBuild;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.CanaryState;
import org.lethe.protocol.JobKey;
import org.lethe.protocol.PhoneFacts;
import org.lethe.protocol.RefusalCode;
import org.lethe.protocol.Stated;

class SessionTest {
    private static final String NONCE = "ab".repeat(32);
    private static final String CANARY = "/tmp/lethe-canary-abababababababab";
    private static final JobKey KEY = JobKey.ofHex("01".repeat(32));

    private final MemoryStorage storage = new MemoryStorage(4L << 20);

    @Test
    void a_station_of_another_build_is_refused_and_nothing_is_touched() throws Exception {
        storage.put("/tmp/lethe-fill/lethe-fill-0123456789abcdef-1-0", new byte[10]);
        try (var talk = new AgentTalk(storage)) {
            var reply = talk.ask(new AgentRequest.Hello("another", List.of("/tmp"), List.of()));
            assertThat(((AgentReply.Refusal) reply).code()).isEqualTo(RefusalCode.OTHER_BUILD);
            assertThat(talk.exitCode()).isEqualTo(1);
        }
        assertThat(storage.paths()).hasSize(1);
    }

    @Test
    void a_station_that_does_not_greet_is_refused() throws Exception {
        try (var talk = new AgentTalk(storage)) {
            var reply = talk.ask(new AgentRequest.CleanUp(List.of("/tmp")));
            assertThat(((AgentReply.Refusal) reply).code()).isEqualTo(RefusalCode.NOT_GREETED);
            assertThat(talk.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void facts_that_the_phone_does_not_tell_are_unknown_and_the_others_are_there() throws Exception {
        try (var talk = AgentTalk.greeted(storage)) {
            var facts = ((AgentReply.Facts) talk.ask(new AgentRequest.Facts())).facts();

            assertThat(facts.volumes().value()).contains(List.of(new PhoneFacts.Volume("private", "mounted")));
            assertThat(facts.users().value().orElseThrow()).hasSize(2);
            assertThat(facts.imeis().value()).contains(List.of());
            assertThat(facts.visibleAccounts()).isEqualTo(Stated.unknown("refused by service account"));
            assertThat(facts.thermalStatus().value()).isEmpty();
        }
    }

    @Test
    void away_from_android_every_fact_is_unknown() throws Exception {
        try (var talk = AgentTalk.greeted(new MemoryPhone(storage, AndroidFramework.ofThisPhone()))) {
            var facts = ((AgentReply.Facts) talk.ask(new AgentRequest.Facts())).facts();

            assertThat(List.of(facts.volumes(), facts.users(), facts.imeis(), facts.thermalStatus()))
                    .allSatisfy(fact -> assertThat(fact.value()).isEmpty())
                    .allSatisfy(fact -> assertThat(fact.reason()).contains("service"));
        }
    }

    @Test
    void a_line_outside_of_the_language_ends_the_agent() throws Exception {
        try (var talk = AgentTalk.greeted(storage)) {
            var reply = talk.ask("{\"request\":\"list\"}");
            assertThat(((AgentReply.Refusal) reply).code()).isEqualTo(RefusalCode.MALFORMED);
            assertThat(talk.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void the_agent_deletes_its_own_jar_first_and_no_other_file() throws Exception {
        storage.put("/tmp/lethe-agent.jar", new byte[1]);
        storage.put("/tmp/holiday.jpg", new byte[1]);
        try (var talk = new AgentTalk(storage, "/tmp/lethe-agent.jar");
                var other = new AgentTalk(storage, "/tmp/holiday.jpg")) {
            for (var agent : List.of(talk, other)) {
                agent.ask(new AgentRequest.Hello(AgentBuild.id(), List.of(), List.of()));
            }
        }
        assertThat(storage.paths()).containsExactly("/tmp/holiday.jpg");
    }

    @Test
    void a_greeting_deletes_fill_that_nobody_wants_any_more() throws Exception {
        storage.put("/tmp/lethe-fill/lethe-fill-0123456789abcdef-1-0", new byte[10]);
        storage.put("/tmp/lethe-fill/lethe-fill-" + KEY.fingerprint() + "-1-0", new byte[20]);
        try (var talk = new AgentTalk(storage)) {
            var hello = (AgentReply.Hello)
                    talk.ask(new AgentRequest.Hello(AgentBuild.id(), List.of("/tmp"), List.of(KEY.fingerprint())));
            assertThat(hello.deletedFiles()).isEqualTo(1);
            assertThat(hello.deletedBytes()).isEqualTo(10);
        }
        assertThat(storage.paths()).singleElement().asString().contains(KEY.fingerprint());
    }

    @Test
    void the_agent_ends_with_a_goodbye_or_when_the_station_leaves() throws Exception {
        var talk = AgentTalk.greeted(storage);
        assertThat(talk.ask(new AgentRequest.Bye())).isEqualTo(new AgentReply.Bye());
        assertThat(talk.exitCode()).isZero();
        var left = AgentTalk.greeted(storage);
        left.close();
        assertThat(left.exitCode()).isZero();
    }

    @Test
    void work_ends_when_the_station_leaves_in_the_middle() throws Exception {
        var reached = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        storage.unwritable = offset -> {
            reached.countDown();
            await(gone);
            return false;
        };
        var pipe = new PipedOutputStream();
        try (var inbox = new Inbox(new PipedInputStream(pipe));
                var beat = new ProgressBeat(new Outbox(OutputStream.nullOutputStream()))) {
            var request = new AgentRequest.Overwrite("/tmp", KEY, 1, 0, Long.MAX_VALUE);
            var work = CompletableFuture.supplyAsync(() -> outcome(overwrite(request, beat, inbox)));
            await(reached);
            pipe.close();
            Awaitility.await().until(inbox::stopped);
            gone.countDown();
            assertThat(work.get(30, TimeUnit.SECONDS)).isInstanceOf(StoppedException.class);
        }
    }

    private Overwrite overwrite(AgentRequest.Overwrite request, ProgressBeat beat, StopSign stop) {
        var throttle = new Throttle(new MemoryPhone(storage), beat, stop, Ticker.SYSTEM);
        return new Overwrite(storage, request, beat, throttle);
    }

    private static Object outcome(Overwrite overwrite) {
        try {
            return overwrite.run();
        } catch (Exception e) {
            return e;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void slow_storage_is_no_silence() throws Exception {
        var progressSeen = new CountDownLatch(3);
        var out = new OutputStream() {
            @Override
            public void write(int b) {
                if (b == '\n') {
                    progressSeen.countDown();
                }
            }
        };
        storage.unwritable = offset -> {
            await(progressSeen);
            return false;
        };
        try (var beat = new ProgressBeat(new Outbox(out))) {
            var request = new AgentRequest.Overwrite("/tmp", KEY, 1, 0, Long.MAX_VALUE);
            var done = overwrite(request, beat, () -> false).run();
            assertThat(done.presentBytes()).isEqualTo(4L << 20);
        }
    }

    @Test
    void a_canary_is_planted_found_and_missed() throws Exception {
        try (var talk = AgentTalk.greeted(storage)) {
            assertThat(talk.ask(new AgentRequest.PlantCanaries(NONCE, List.of("/tmp", "/nowhere")))
                            .toString())
                    .contains("PlantedCanary[directory=/tmp, fault=Optional.empty]")
                    .contains("No such directory");
            assertThat(check(talk, "/tmp")).isEqualTo(CanaryState.PRESENT_EQUAL);
            assertThat(check(talk, "/sdcard")).isEqualTo(CanaryState.ABSENT);
            storage.flip(CANARY, 3);
            assertThat(check(talk, "/tmp")).isEqualTo(CanaryState.PRESENT_DIFFERENT);
            storage.delete(CANARY);
            assertThat(check(talk, "/tmp")).isEqualTo(CanaryState.ABSENT);
            assertThat(storage.paths()).isEmpty();
        }
    }

    @Test
    void a_longer_file_is_not_our_canary() throws Exception {
        storage.put(CANARY, (NONCE + "x").getBytes(StandardCharsets.US_ASCII));
        try (var talk = AgentTalk.greeted(storage)) {
            assertThat(check(talk, "/tmp")).isEqualTo(CanaryState.PRESENT_DIFFERENT);
        }
    }

    @Test
    void a_directory_that_is_missing_or_shows_nothing_does_not_prove_a_reset() throws Exception {
        try (var talk = AgentTalk.greeted(storage)) {
            assertThat(check(talk, "/nowhere")).isEqualTo(CanaryState.UNREADABLE);
            storage.unlistable = true;
            assertThat(check(talk, "/tmp")).isEqualTo(CanaryState.UNREADABLE);
        }
    }

    @Test
    void a_canary_that_cannot_be_read_is_not_absent() throws Exception {
        storage.put(CANARY, NONCE.getBytes(StandardCharsets.US_ASCII));
        storage.unreadable = offset -> true;
        try (var talk = AgentTalk.greeted(storage)) {
            assertThat(check(talk, "/tmp")).isEqualTo(CanaryState.UNREADABLE);
        }
    }

    @Test
    void a_survey_counts_and_says_where_it_cannot() throws Exception {
        storage.put("/tmp/lethe-fill/lethe-fill-" + KEY.fingerprint() + "-1-0", new byte[20]);
        try (var talk = AgentTalk.greeted(storage, KEY.fingerprint())) {
            var places = ((AgentReply.Survey) talk.ask(new AgentRequest.Survey(List.of("/tmp", "/nowhere")))).places();
            assertThat(places.get(0).totalBytes()).isEqualTo(4L << 20);
            assertThat(places.get(0).freeBytes()).isEqualTo((4L << 20) - 20);
            assertThat(places.get(0).fillBytes()).isEqualTo(20);
            assertThat(places.get(0).fault()).isEmpty();
            assertThat(places.get(1).fault()).isPresent();
        }
    }

    @Test
    void a_clean_up_takes_all_of_ours_and_nothing_else() throws Exception {
        storage.put("/tmp/lethe-fillet", new byte[1]);
        storage.put("/tmp/lethe-fill/someone-elses", new byte[1]);
        storage.put("/tmp/lethe-fill/lethe-fill-0123456789abcdef-12-345", new byte[5]);
        try (var talk = AgentTalk.greeted(storage, "0123456789abcdef")) {
            talk.ask(new AgentRequest.PlantCanaries(NONCE, List.of("/tmp")));
            var cleaned = (AgentReply.CleanedUp) talk.ask(new AgentRequest.CleanUp(List.of("/tmp")));
            assertThat(cleaned.deletedFiles()).isEqualTo(2);
            assertThat(cleaned.deletedBytes()).isEqualTo(5 + 64);
        }
        assertThat(storage.paths()).containsExactly("/tmp/lethe-fill/someone-elses", "/tmp/lethe-fillet");
    }

    private static CanaryState check(AgentTalk talk, String directory) throws Exception {
        var reply = (AgentReply.CanariesChecked) talk.ask(new AgentRequest.CheckCanaries(NONCE, List.of(directory)));
        return reply.places().get(0).state();
    }
}
