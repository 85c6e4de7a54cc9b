package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract of {@link AdbFaultsTest} for files, and for what phones answer to restarts and wipes. */
@Timeout(60)
class FileAndModeFaultsTest {
    private byte[] stat = {};
    private ScriptedAdbServer adb;
    private AdbBench bench;
    private AdbDevice phone;

    @BeforeEach
    void start() throws IOException {
        adb = new ScriptedAdbServer().on("host-transport-id:7:features", talk -> talk.okayText("shell_v2,cmd,stat_v2"));
        bench = AdbBench.against(adb);
        phone = bench.device(7);
    }

    @AfterEach
    void stop() throws Exception {
        adb.close();
        bench.close();
    }

    @Test
    void a_refusal_in_the_middle_of_a_push_is_heard_in_the_phones_words() {
        adb.on("sync:", talk -> {
            talk.okay();
            talk.take(8 + "/data/local/tmp/a,292".length());
            talk.sync("FAIL", 23, "No space left on device");
            talk.take(8 * 1024 * 1024); // adbd reads on for a while and forgets it
        });
        assertThatThrownBy(() -> push(new byte[64 * 1024 * 1024]))
                .isInstanceOfSatisfying(PhoneFileException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("No space left on device"));
    }

    @Test
    void a_phone_that_stops_taking_a_push_is_left_at_the_deadline() {
        adb.on("sync:", ScriptedAdbServer.Talk::okay);
        var endless = new ByteArrayInputStream(new byte[64 * 1024 * 1024]);
        assertThatThrownBy(() ->
                        phone.push(endless, 64 * 1024 * 1024, "/data/local/tmp/a", 0444, AdbBench.atOnce(), sent -> {}))
                .isInstanceOf(AdbTimeoutException.class);
    }

    @Test
    void a_phone_that_leaves_in_the_middle_of_a_push_is_lost() {
        adb.on("sync:", talk -> {
            talk.okay();
            talk.take(100_000);
            talk.hangUp();
        });
        assertThatThrownBy(() -> push(new byte[8 * 1024 * 1024])).isInstanceOf(AdbConnectionLostException.class);
    }

    @Test
    void a_push_that_the_phone_accepts_but_does_not_hold_is_an_error() {
        acceptPushOf(3);
        statSays(2);
        assertThatThrownBy(() -> push(new byte[] {1, 2, 3}))
                .isInstanceOf(PhoneFileException.class)
                .hasMessageContaining("2 bytes of 3");
    }

    @Test
    void a_push_whose_hash_differs_on_the_phone_is_an_error() {
        acceptPushOf(3);
        statSays(3);
        adb.on("shell,v2,raw:sha256sum", talk -> {
            talk.okay();
            talk.shell(1, "0".repeat(64) + "  /data/local/tmp/a\n");
            talk.exit(0);
        });
        assertThatThrownBy(() -> push(new byte[] {1, 2, 3}))
                .isInstanceOf(PhoneFileException.class)
                .hasMessageContaining("SHA-256");
    }

    @Test
    void a_source_that_ends_early_is_not_pushed() {
        adb.on("sync:", ScriptedAdbServer.Talk::okay);
        var source = new ByteArrayInputStream(new byte[10]);
        assertThatThrownBy(() -> phone.push(source, 11, "/data/local/tmp/a", 0444, AdbBench.soon(), sent -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("10 of 11");
    }

    @Test
    void a_pull_that_is_refused_or_longer_than_allowed_or_cut_is_an_error() {
        pullAnswers(talk -> talk.sync("FAIL", 6, "denied"));
        assertThatThrownBy(this::pull).isInstanceOf(PhoneFileException.class).hasMessageContaining("denied");
        pullAnswers(talk -> talk.sync("DATA", 101, "x".repeat(101)));
        assertThatThrownBy(this::pull).isInstanceOf(AdbProtocolException.class).hasMessageContaining("100");
        pullAnswers(talk -> talk.sync("DATA", 70_000, ""));
        assertThatThrownBy(this::pull).isInstanceOf(AdbProtocolException.class);
        pullAnswers(talk -> talk.sync("DATA", 5, "12345"));
        assertThatThrownBy(this::pull).isInstanceOf(AdbConnectionLostException.class);
    }

    @Test
    void what_rescue_says_is_a_value_and_anything_else_is_not() throws Exception {
        rescueSays("DONEDONE");
        assertThat(phone.rescueWipeUserdata(AdbBench.soon())).isEqualTo(RescueWipe.DONE);
        rescueSays("FAILFAIL");
        assertThat(phone.rescueWipeUserdata(AdbBench.soon())).isEqualTo(RescueWipe.FAILED);
        rescueSays("DONEFAIL");
        assertThatThrownBy(() -> phone.rescueWipeUserdata(AdbBench.soon())).isInstanceOf(AdbProtocolException.class);
        rescueSays("DONE");
        assertThatThrownBy(() -> phone.rescueWipeUserdata(AdbBench.soon()))
                .isInstanceOf(AdbConnectionLostException.class);
    }

    @Test
    void a_property_in_rescue_mode_that_is_cut_in_the_middle_is_a_lost_phone_and_no_other_name() throws Exception {
        var boardName = "rescue-getprop:ro.product.device";
        says(boardName, "shiba\n");
        assertThat(phone.rescueProperty("ro.product.device", AdbBench.soon())).isEqualTo("shiba");
        says(boardName, "");
        assertThat(phone.rescueProperty("ro.product.device", AdbBench.soon())).isEmpty();
        says(boardName, "shi");
        assertThatThrownBy(() -> phone.rescueProperty("ro.product.device", AdbBench.soon()))
                .isInstanceOf(AdbConnectionLostException.class);
    }

    @Test
    void what_a_phone_says_instead_of_restarting_is_a_value() throws Exception {
        rebootSays("'adb root' is required for 'adb reboot sideload'.\n");
        assertThat(phone.reboot(RebootTarget.SIDELOAD_AUTO_REBOOT, AdbBench.soon()))
                .contains("'adb root' is required for 'adb reboot sideload'.");
        rebootSays("");
        assertThat(phone.reboot(RebootTarget.SIDELOAD_AUTO_REBOOT, AdbBench.soon()))
                .isEmpty();
    }

    @Test
    void a_phone_that_accepts_to_restart_and_stays_is_not_gone() {
        adb.on("reboot:", ScriptedAdbServer.Talk::okay);
        assertThatThrownBy(() -> phone.reboot(RebootTarget.SYSTEM, AdbBench.atOnce()))
                .isInstanceOf(AdbTimeoutException.class);
    }

    private PushedFile push(byte[] bytes) throws IOException {
        InputStream source = new ByteArrayInputStream(bytes);
        return phone.push(source, bytes.length, "/data/local/tmp/a", 0444, AdbBench.soon(), sent -> {});
    }

    private void acceptPushOf(int bytes) {
        adb.on("sync:", talk -> {
            talk.okay();
            var request = new String(talk.take(4), StandardCharsets.US_ASCII);
            if (request.equals("SEND")) {
                talk.take(4 + "/data/local/tmp/a,292".length() + 8 + bytes + 8);
                talk.sync("OKAY", 0, "");
            } else {
                talk.take(4 + "/data/local/tmp/a".length());
                talk.say(stat);
            }
        });
    }

    private void statSays(long size) {
        var answer = ByteBuffer.allocate(72).order(ByteOrder.LITTLE_ENDIAN);
        answer.put("STA2".getBytes(StandardCharsets.US_ASCII))
                .putInt(24, 0100444)
                .putLong(40, size);
        stat = answer.array();
    }

    private void pullAnswers(ScriptedAdbServer.Script answer) {
        adb.on("sync:", talk -> {
            talk.okay();
            talk.take(8 + "/a".length());
            answer.run(talk);
            talk.hangUp();
        });
    }

    private long pull() throws IOException {
        return phone.pull("/a", new ByteArrayOutputStream(), 100, AdbBench.soon(), got -> {});
    }

    private void rebootSays(String words) {
        says("reboot:", words);
    }

    private void rescueSays(String text) {
        says("rescue-wipe:userdata:8", text);
    }

    private void says(String service, String words) {
        adb.on(service, talk -> {
            talk.okay();
            talk.say(words);
            talk.hangUp();
        });
    }
}
