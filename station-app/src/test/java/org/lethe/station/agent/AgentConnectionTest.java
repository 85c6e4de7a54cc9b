package org.lethe.station.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.fixtures.adbd.AdbdPort;
import org.lethe.fixtures.hub.PrivateAdbServer;
import org.lethe.fixtures.hub.VirtualHub;
import org.lethe.protocol.AgentBuild;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.CanaryState;
import org.lethe.protocol.FillEnd;
import org.lethe.protocol.JobKey;
import org.lethe.protocol.RefusalCode;
import org.lethe.station.adb.AdbConnectionLostException;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbServer;
import org.lethe.station.adb.AdbServerAddress;
import org.lethe.station.adb.AdbTimeoutException;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.runtime.StationThreads;
import org.lethe.station.runtime.Ticker;

/**
 * The packaged agent is pushed, started and asked over the real adb server. Its refusals are values; a phone that leaves, an agent that
 * dies, falls silent, dawdles or talks nonsense is told apart, and none of them passes for a result.
 */
@Timeout(120)
class AgentConnectionTest {
    private static final JobKey KEY = JobKey.ofHex("5a".repeat(32));
    private static final String NONCE = "c0".repeat(32);
    private static final long MIB = 1 << 20;
    /** Answers the greeting of this build. */
    private static final String GREET =
            "read -r hello; echo '" + new AgentReply.Hello(AgentBuild.id(), 0, 0).line() + "'; ";

    private Path home;
    private PrivateAdbServer adb;
    private VirtualHub hub;
    private StationThreads threads;
    private AdbServer server;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        home = directory;
        adb = PrivateAdbServer.start(Files.createDirectory(home.resolve("adb")));
        hub = VirtualHub.at(adb.port());
        threads = new StationThreads((thread, cause) -> {
            throw new AssertionError(thread.getName() + " died", cause);
        });
        server = new AdbServer(
                AdbServerAddress.local(adb.port()),
                Path.of("/nonexistent/adb"),
                Map.of(),
                StationClock.system(),
                threads);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        assertThat(threads.close(soon())).isEmpty();
        adb.close();
    }

    @Test
    void a_whole_job_runs_and_leaves_nothing_behind() throws Exception {
        var phone = new AgentPhone(home, AgentPhone.REAL_AGENT);
        var directories = List.of(phone.folder().toString());
        var progress = new ArrayList<AgentReply.Progress>();
        var agent = AgentConnection.startForJob(plugged(phone), AgentJar.bundled(), KEY, soon());
        assertThat(phone.folder()).isEmptyDirectory();
        assertThat(result(agent.survey(directories, soon())).places().get(0).freeBytes())
                .isPositive();
        assertThat(result(agent.plantCanaries(NONCE, directories, soon()))
                        .places()
                        .get(0)
                        .fault())
                .isEmpty();
        assertThat(result(agent.checkCanaries(NONCE, directories, soon()))
                        .places()
                        .get(0)
                        .state())
                .isEqualTo(CanaryState.PRESENT_EQUAL);
        var fill = result(agent.overwrite(overwrite(phone, 20 * MIB), progress::add, soon()));
        assertThat(fill.end()).isEqualTo(FillEnd.MAXIMUM_REACHED);
        var readBack = new AgentRequest.ReadBack(directories.get(0), KEY, 1, fill.extents(), OptionalLong.empty());
        assertThat(result(agent.readBack(readBack, progress::add, soon())).comparedBytes())
                .isEqualTo(20 * MIB);
        assertThat(result(agent.cleanUp(directories, soon())).left()).isEmpty();
        agent.sayGoodbye(soon());
        assertThat(phone.folder()).isEmptyDirectory();
        assertThat(agent.noise()).isEmpty();
    }

    @Test
    void a_refusal_is_an_answer_and_the_agent_goes_on() throws Exception {
        var phone = new AgentPhone(home, AgentPhone.REAL_AGENT);
        try (var agent = AgentConnection.start(plugged(phone), AgentJar.bundled(), soon())) {
            var answer = agent.overwrite(
                    new AgentRequest.Overwrite("/nonexistent", KEY, 1, 0, MIB), ProgressListener.NONE, soon());
            assertThat(answer).isInstanceOfSatisfying(AgentAnswer.Refused.class, refused -> assertThat(refused.code())
                    .isEqualTo(RefusalCode.STORAGE));
            assertThat(agent.survey(List.of("/tmp"), soon()).reply()).isPresent();
        }
    }

    @Test
    void a_phone_that_leaves_in_the_middle_is_lost() throws Exception {
        var port = hub.plug(new AgentPhone(home, GREET + "read -r request; echo started >&2; exec sleep 1000"));
        var agent = AgentConnection.start(listed(port), AgentJar.bundled(), soon());
        var _unplug = threads.start("hand", () -> hub.unplug(port));
        assertThatThrownBy(() -> agent.survey(List.of("/tmp"), soon())).isInstanceOf(AdbConnectionLostException.class);
    }

    @Test
    void an_agent_that_cannot_start_is_dead_with_its_complaint_and_its_jar_is_removed() throws Exception {
        var phone = new AgentPhone(home, "echo 'Error: could not find class' >&2; exit 134");
        var device = plugged(phone);
        assertThatThrownBy(() -> AgentConnection.start(device, AgentJar.bundled(), soon()))
                .isInstanceOf(AgentDiedException.class)
                .hasMessageContaining("134")
                .hasMessageContaining("could not find class");
        assertThat(phone.folder()).isEmptyDirectory();
    }

    @Test
    void an_agent_of_another_build_is_no_agent() throws Exception {
        var other = new AgentReply.Refusal(RefusalCode.OTHER_BUILD, "This agent is of build b2").line();
        var refusing = plugged(new AgentPhone(home, "read -r hello; echo '" + other + "'; read -r end"));
        assertThatThrownBy(() -> AgentConnection.start(refusing, AgentJar.bundled(), soon()))
                .isInstanceOf(AgentGarbageException.class)
                .hasMessageContaining("OTHER_BUILD");
    }

    @Test
    void an_agent_that_claims_another_build_is_no_agent() throws Exception {
        var lying = new AgentReply.Hello("b2", 0, 0).line();
        var device = plugged(new AgentPhone(home, "read -r hello; echo '" + lying + "'; read -r end"));
        assertThatThrownBy(() -> AgentConnection.start(device, AgentJar.bundled(), soon()))
                .isInstanceOf(AgentGarbageException.class);
    }

    @Test
    void an_agent_that_says_nothing_for_too_long_is_silent_long_before_the_deadline() throws Exception {
        var device = plugged(new AgentPhone(home, GREET + "exec sleep 1000"));
        var limit = Duration.ofSeconds(2); // enough for the greeting on a busy machine
        var agent = AgentConnection.start(device, AgentJar.bundled(), List.of(), limit, soon());
        assertThatThrownBy(() -> agent.survey(List.of("/tmp"), soon())).isInstanceOf(AdbTimeoutException.class);
    }

    @Test
    void an_agent_that_says_nothing_until_the_deadline_times_out() throws Exception {
        var agent = started(GREET + "exec sleep 1000");
        assertThatThrownBy(() -> agent.survey(List.of("/tmp"), atOnce())).isInstanceOf(AgentTimeoutException.class);
    }

    @Test
    void an_agent_that_only_ever_reports_progress_times_out_too() throws Exception {
        var progress = new AgentReply.Progress(1, 2, 3, Optional.empty()).line();
        var agent = started(GREET + "while echo '" + progress + "'; do sleep 0.01; done");
        assertThatThrownBy(() -> agent.survey(List.of("/tmp"), atOnce())).isInstanceOf(AgentTimeoutException.class);
    }

    @Test
    void the_answer_to_another_question_is_no_answer() throws Exception {
        var agent = started(GREET + "read -r request; echo '" + new AgentReply.Bye().line() + "'; exec sleep 1000");
        assertThatThrownBy(() -> agent.survey(List.of("/tmp"), soon())).isInstanceOf(AgentGarbageException.class);
    }

    @Test
    void an_end_in_the_middle_of_an_answer_is_no_answer() throws Exception {
        var agent = started(GREET + "read -r request; printf '%s' '" + new AgentReply.Survey(List.of()).line() + "'");
        assertThatThrownBy(() -> agent.survey(List.of("/tmp"), soon())).isInstanceOf(AgentDiedException.class);
    }

    @Test
    void what_the_phone_prints_beside_the_agent_is_kept() throws Exception {
        var agent = started("echo 'WARNING: linker: unused DT entry'; " + GREET + "exec sleep 1000");
        assertThat(agent.noise()).isEqualTo("WARNING: linker: unused DT entry\n");
    }

    @Test
    void a_phone_that_prints_for_ever_is_no_agent() throws Exception {
        var device = plugged(new AgentPhone(home, "yes"));
        assertThatThrownBy(() -> AgentConnection.start(device, AgentJar.bundled(), soon()))
                .isInstanceOf(AgentGarbageException.class);
    }

    private AgentConnection started(String appProcess) throws IOException {
        return AgentConnection.start(plugged(new AgentPhone(home, appProcess)), AgentJar.bundled(), soon());
    }

    private static AgentRequest.Overwrite overwrite(AgentPhone phone, long maximum) {
        return new AgentRequest.Overwrite(phone.folder().toString(), KEY, 1, 0, maximum);
    }

    private static <R extends AgentReply> R result(AgentAnswer<R> answer) {
        return answer.reply().orElseThrow(() -> new AssertionError(answer.toString()));
    }

    private AdbDevice plugged(AgentPhone phone) throws IOException {
        return listed(hub.plug(phone));
    }

    private AdbDevice listed(AdbdPort port) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> find(port), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<AdbDevice> find(AdbdPort port) throws IOException {
        return server.host().devices(soon()).entries().stream()
                .filter(listing -> listing.serial().value().equals(port.serial()))
                .filter(listing -> listing.state() == ConnectionState.DEVICE)
                .flatMap(listing -> listing.transport().stream())
                .map(server.host()::device)
                .findFirst();
    }

    private static Deadline soon() {
        return Deadline.after(Ticker.system(), Duration.ofSeconds(30));
    }

    private static Deadline atOnce() {
        return Deadline.after(Ticker.system(), Duration.ofMillis(150));
    }
}
