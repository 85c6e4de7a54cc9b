package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.fixtures.adbd.AdbdPort;
import org.lethe.fixtures.adbd.Device;
import org.lethe.fixtures.hub.VirtualHub;
import org.lethe.station.adb.PushedFile.Proof;
import org.lethe.station.model.ConnectionState;

/** Whole phones at the real adb server: bytes, ends and returns as they happen at the counter. */
@Timeout(120)
class PhonesOverRealAdbTest {
    private static final String MODERN = "shell_v2,cmd,stat_v2";
    private static final String ANDROID_7_WITHOUT_SHELL_V2 = "cmd";
    private static final int TWENTY_MIB = 20 * 1024 * 1024;

    private Path folder;
    private PrivateAdb adb;
    private AdbBench bench;
    private VirtualHub hub;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        folder = Files.createDirectory(home.resolve("phone's files"));
        adb = new PrivateAdb(home);
        bench = adb.bench();
        assertThat(bench.server.ensureRunning(AdbBench.soon())).isEqualTo(41);
        hub = VirtualHub.at(adb.address.port());
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        bench.close();
        adb.close();
    }

    @Test
    void outputs_and_exit_code_come_apart_from_a_modern_phone() throws Exception {
        var phone = plugged(modern());
        assertThat(phone.features(AdbBench.soon())).contains("shell_v2");
        assertThat(phone.shell("echo out; echo err >&2; cat; exit 7", AdbBench.soon()))
                .isEqualTo(new ShellResult("out\n", "err\n", 7));
        assertThat(phone.shell("exit 255", AdbBench.soon()).exitCode()).isEqualTo(255);
    }

    @Test
    void an_old_phone_tells_its_exit_code_too() throws Exception {
        var phone = plugged(old());
        assertThat(phone.shell("echo out; echo err >&2; cat; exit 7", AdbBench.soon()))
                .isEqualTo(new ShellResult("out\nerr\n", "", 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {MODERN, ANDROID_7_WITHOUT_SHELL_V2})
    void twenty_mebibytes_travel_to_the_phone_and_back_unchanged(String features) throws Exception {
        var phone = plugged(new ComputerPhone(folder, features));
        var bytes = new byte[TWENTY_MIB + 13];
        new Random(1).nextBytes(bytes);
        var sent = new AtomicLong();
        var path = folder + "/agent's.jar";
        var pushed = phone.push(new ByteArrayInputStream(bytes), bytes.length, path, 0444, AdbBench.soon(), sent::set);
        assertThat(pushed.proof()).isEqualTo(Proof.HASHED_ON_PHONE);
        assertThat(sent).hasValue(bytes.length);
        var copy = new ByteArrayOutputStream();
        assertThat(phone.pull(path, copy, bytes.length, AdbBench.soon(), got -> {}))
                .isEqualTo(bytes.length);
        assertThat(copy.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void a_phone_without_sha256sum_is_read_back_instead() throws Exception {
        var phone = plugged(modern().withoutPrograms());
        var pushed = phone.push(
                new ByteArrayInputStream(new byte[100_000]), 100_000, folder + "/a", 0444, AdbBench.soon(), sent -> {});
        assertThat(pushed.proof()).isEqualTo(Proof.READ_BACK);
    }

    @Test
    void a_folder_that_is_not_the_shells_is_refused_in_the_phones_words() throws Exception {
        var phone = plugged(modern());
        assertThatThrownBy(() -> phone.push(
                        new ByteArrayInputStream(new byte[TWENTY_MIB]),
                        TWENTY_MIB,
                        "/system/a",
                        0444,
                        AdbBench.soon(),
                        sent -> {}))
                .isInstanceOf(PhoneFileException.class)
                .hasMessageContaining("Permission denied");
    }

    @Test
    void what_lies_in_a_folder_is_listed_and_what_does_not_is_absent() throws Exception {
        var phone = plugged(modern());
        Files.writeString(folder.resolve("中文.txt"), "four");
        assertThat(phone.list(folder.toString(), AdbBench.soon()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("中文.txt");
                    assertThat(entry.stat().size()).isEqualTo(4);
                });
        assertThat(phone.stat(folder + "/中文.txt", AdbBench.soon()).map(SyncStat::isFile))
                .contains(true);
        assertThat(phone.stat(folder + "/none", AdbBench.soon())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {MODERN, ANDROID_7_WITHOUT_SHELL_V2})
    void a_conversation_goes_line_by_line(String features) throws Exception {
        var phone = plugged(new ComputerPhone(folder, features));
        try (var process = phone.start("while read line; do echo \"got $line\"; done", AdbBench.soon())) {
            var answers = new BufferedReader(new InputStreamReader(process.stdout(), StandardCharsets.UTF_8));
            for (int i = 0; i < 3; i++) {
                process.stdin().write(("hello " + i + "\n").getBytes(StandardCharsets.UTF_8));
                assertThat(answers.readLine()).isEqualTo("got hello " + i);
            }
        }
    }

    @Test
    void the_end_of_input_reaches_the_command() throws Exception {
        try (var process = plugged(modern()).start("cat; exit 3", AdbBench.soon())) {
            process.stdin().write(new byte[200_000]);
            process.stdin().close();
            assertThat(process.stdout().readAllBytes()).hasSize(200_000);
            assertThat(process.awaitExit(AdbBench.soon())).isEqualTo(3);
        }
    }

    @Test
    void giving_up_ends_the_command_on_the_phone() throws Exception {
        var device = modern();
        var process = plugged(device).start("echo started; sleep 1000", AdbBench.soon());
        assertThat(process.stdout().readNBytes(8)).asString().isEqualTo("started\n");
        process.close();
        assertThat(device.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {MODERN, ANDROID_7_WITHOUT_SHELL_V2})
    void a_phone_that_vanishes_in_the_middle_of_a_command_is_lost(String features) throws Exception {
        var port = hub.plug(new ComputerPhone(folder, features));
        try (var process = listed(port).start("echo started; sleep 1000", AdbBench.soon())) {
            assertThat(process.stdout().readNBytes(8)).asString().isEqualTo("started\n");
            hub.unplug(port);
            assertThatThrownBy(() -> process.stdout().read()).isInstanceOf(AdbConnectionLostException.class);
            assertThatThrownBy(() -> process.awaitExit(AdbBench.soon())).isInstanceOf(AdbConnectionLostException.class);
        }
    }

    @Test
    void a_phone_that_vanishes_in_the_middle_of_a_push_is_lost() throws Exception {
        var port = hub.plug(modern());
        var phone = listed(port);
        assertThatThrownBy(() -> phone.push(
                        new ByteArrayInputStream(new byte[TWENTY_MIB]),
                        TWENTY_MIB,
                        folder + "/a",
                        0444,
                        AdbBench.soon(),
                        sent -> unplugAfter(sent, port)))
                .isInstanceOf(AdbConnectionLostException.class);
    }

    private void unplugAfter(long sent, AdbdPort port) {
        if (sent == 1024 * 1024) {
            hub.unplug(port);
        }
    }

    @Test
    void a_phone_that_comes_back_is_another_plug_in_and_the_old_one_is_dead() throws Exception {
        var port = hub.plug(modern());
        var before = listed(port);
        hub.unplug(port);
        bench.host().waitFor(DeviceSelector.transport(before.id()), WaitState.DISCONNECT, AdbBench.soon());
        hub.plug(port);
        bench.host().waitFor(DeviceSelector.serial(port.serial()), WaitState.DEVICE, AdbBench.soon());
        assertThat(listed(port).id()).isNotEqualTo(before.id());
        assertThatThrownBy(() -> before.shell("id", AdbBench.soon()))
                .isInstanceOfSatisfying(AdbRefusedException.class, refused -> assertThat(refused.phoneIsGone())
                        .isTrue());
    }

    @Test
    void a_restart_ends_without_a_word_and_the_phone_may_come_back_in_another_mode() throws Exception {
        var device = modern();
        var port = hub.plug(device);
        device.onReboot(() -> {
            device.inMode("rescue");
            port.drop();
        });
        assertThat(listed(port).reboot(RebootTarget.RESCUE, AdbBench.soon())).isEmpty();
        bench.host().waitFor(DeviceSelector.serial(port.serial()), WaitState.RESCUE, AdbBench.soon());
        var rescue = listed(port, ConnectionState.RESCUE);
        assertThat(rescue.rescueWipeUserdata(AdbBench.soon())).isEqualTo(RescueWipe.DONE);
    }

    @Test
    void a_service_that_this_mode_does_not_have_is_refused() throws Exception {
        var phone = plugged(modern());
        assertThatThrownBy(() -> phone.rescueWipeUserdata(AdbBench.soon()))
                .isInstanceOfSatisfying(AdbRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("closed"));
    }

    @Test
    void sixteen_phones_work_side_by_side() throws Exception {
        var ports = new ArrayList<AdbdPort>();
        for (int i = 0; i < 16; i++) {
            ports.add(hub.plug(modern()));
        }
        var work = bench.threads.executor("bay", ports.size());
        var results = new ArrayList<Future<String>>();
        for (var port : ports) {
            results.add(work.submit(talkTo(port)));
        }
        for (int i = 0; i < ports.size(); i++) {
            assertThat(results.get(i).get()).isEqualTo(ports.get(i).serial().repeat(10));
        }
    }

    private Callable<String> talkTo(AdbdPort port) {
        return () -> {
            var phone = listed(port);
            var heard = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                heard.append(phone.shell("printf %s " + port.serial(), AdbBench.soon())
                        .stdout());
            }
            return heard.toString();
        };
    }

    @Test
    void phones_are_there_again_after_a_strangers_kill_server() throws Exception {
        var port = hub.plug(modern());
        var seen = new RecordedLists();
        try (var tracker = bench.host().track(seen)) {
            assertThat(seen.until("phones [" + port.serial() + " device]")).isNotNull();
            adb.killServer();
            assertThat(seen.until("phones [" + port.serial() + " device]"))
                    .contains("lost AdbConnectionLostException", "back 41");
        }
    }

    private ComputerPhone modern() {
        return new ComputerPhone(folder, MODERN);
    }

    private ComputerPhone old() {
        return new ComputerPhone(folder, ANDROID_7_WITHOUT_SHELL_V2);
    }

    private AdbDevice plugged(Device device) throws IOException {
        return listed(hub.plug(device));
    }

    private AdbDevice listed(AdbdPort port) {
        return listed(port, ConnectionState.DEVICE);
    }

    private AdbDevice listed(AdbdPort port, ConnectionState state) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> find(port, state), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<AdbDevice> find(AdbdPort port, ConnectionState state) throws AdbException {
        return bench.host().devices(AdbBench.soon()).entries().stream()
                .filter(phone -> phone.serial().value().equals(port.serial()) && phone.state() == state)
                .flatMap(phone -> phone.transport().stream())
                .map(bench.host()::device)
                .findFirst();
    }
}
