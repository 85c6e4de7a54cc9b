package org.lethe.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lines on the wire: each message has one golden line that both ends must write and read; what is not in the language is
 * refused; strings of any content arrive as they were sent.
 */
class MessagesTest {
    private static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final JobKey JOB = JobKey.ofHex(KEY);
    private static final String TMP = "/data/local/tmp";

    record Golden<T>(T message, String line) {}

    static List<Golden<AgentRequest>> requests() {
        return List.of(
                new Golden<>(
                        new AgentRequest.Hello("b1", List.of(TMP), List.of("0123456789abcdef")),
                        "{'request':'hello','build':'b1','directories':['/data/local/tmp'],'keepJobs':['0123456789abcdef']}"),
                new Golden<>(
                        new AgentRequest.Survey(List.of(TMP, "/sdcard")),
                        "{'request':'survey','directories':['/data/local/tmp','/sdcard']}"),
                new Golden<>(
                        new AgentRequest.PlantCanaries(KEY, List.of(TMP)),
                        "{'request':'canary-plant','nonce':'" + KEY + "','directories':['/data/local/tmp']}"),
                new Golden<>(
                        new AgentRequest.CheckCanaries(KEY, List.of(TMP)),
                        "{'request':'canary-check','nonce':'" + KEY + "','directories':['/data/local/tmp']}"),
                new Golden<>(
                        new AgentRequest.Overwrite(TMP, JOB, 1, 16_777_216, Long.MAX_VALUE),
                        "{'request':'overwrite','directory':'/data/local/tmp','jobKey':'" + KEY
                                + "','pass':1,'margin':16777216,'maximum':9223372036854775807}"),
                new Golden<>(
                        new AgentRequest.ReadBack(TMP, JOB, 2, List.of(268_435_456L, 0L, 7L), OptionalLong.empty()),
                        "{'request':'readback','directory':'/data/local/tmp','jobKey':'" + KEY
                                + "','pass':2,'extents':[268435456,0,7]}"),
                new Golden<>(
                        new AgentRequest.ReadBack(TMP, JOB, 1, List.of(5L), OptionalLong.of(-3)),
                        "{'request':'readback','directory':'/data/local/tmp','jobKey':'" + KEY
                                + "','pass':1,'extents':[5],'sampleSeed':-3}"),
                new Golden<>(
                        new AgentRequest.ReadKeyIdentifiers(
                                TMP, List.of(new ProbeFingerprint("arm64-v8a", KEY)), List.of(TMP)),
                        "{'request':'key-identifiers','probeDirectory':'/data/local/tmp','probes':[{'abi':'arm64-v8a',"
                                + "'sha256':'" + KEY + "'}],'directories':['/data/local/tmp']}"),
                new Golden<>(
                        new AgentRequest.CleanUp(List.of(TMP)),
                        "{'request':'cleanup','directories':['/data/local/tmp']}"),
                new Golden<>(new AgentRequest.Facts(), "{'request':'facts'}"),
                new Golden<>(new AgentRequest.Bye(), "{'request':'bye'}"));
    }

    static List<Golden<AgentReply>> replies() {
        var fault = new StorageFault(new StreamPosition(3, 4096), "write failed: EIO (I/O error)");
        return List.of(
                new Golden<>(
                        new AgentReply.Hello("b1", 2, 8192),
                        "{'reply':'hello','build':'b1','deletedFiles':2,'deletedBytes':8192}"),
                new Golden<>(
                        new AgentReply.Progress(10, 100, 5, Optional.empty()),
                        "{'reply':'progress','done':10,'total':100,'bytesPerSecond':5}"),
                new Golden<>(
                        new AgentReply.Progress(10, 100, 0, Optional.of(Strain.HEAT)),
                        "{'reply':'progress','done':10,'total':100,'bytesPerSecond':0,'heldBackBy':'HEAT'}"),
                new Golden<>(
                        new AgentReply.Facts(new PhoneFacts(
                                Stated.known(List.of(new PhoneFacts.Volume("emulated", "mounted"))),
                                Stated.known(List.of(new PhoneFacts.User(10, "flags 0x30"))),
                                Stated.unknown("refused"),
                                Stated.known(List.of("490154203237518")),
                                Stated.known(2))),
                        "{'reply':'facts','volumes':[{'type':'emulated','state':'mounted'}],'users':[{'id':10,"
                                + "'type':'flags 0x30'}],'imeis':['490154203237518'],'thermalStatus':2,"
                                + "'unknown':[{'fact':'visibleAccounts','reason':'refused'}]}"),
                new Golden<>(
                        new AgentReply.Survey(List.of(
                                new AgentReply.Place(TMP, 100, 50, 1, 9, Optional.empty()),
                                new AgentReply.Place("/sdcard", 0, 0, 0, 0, Optional.of("gone")))),
                        "{'reply':'survey','places':[{'directory':'/data/local/tmp','totalBytes':100,'freeBytes':50,"
                                + "'fillFiles':1,'fillBytes':9},{'directory':'/sdcard','totalBytes':0,'freeBytes':0,"
                                + "'fillFiles':0,'fillBytes':0,'fault':'gone'}]}"),
                new Golden<>(
                        new AgentReply.CanariesPlanted(List.of(
                                new AgentReply.PlantedCanary(TMP, Optional.empty()),
                                new AgentReply.PlantedCanary("/sdcard", Optional.of("Permission denied")))),
                        "{'reply':'canaries-planted','places':[{'directory':'/data/local/tmp'},"
                                + "{'directory':'/sdcard','fault':'Permission denied'}]}"),
                new Golden<>(
                        new AgentReply.CanariesChecked(List.of(
                                new AgentReply.CheckedCanary(TMP, CanaryState.ABSENT, Optional.empty()),
                                new AgentReply.CheckedCanary(
                                        "/sdcard", CanaryState.UNREADABLE, Optional.of("EACCES")))),
                        "{'reply':'canaries-checked','places':[{'directory':'/data/local/tmp','state':'ABSENT'},"
                                + "{'directory':'/sdcard','state':'UNREADABLE','fault':'EACCES'}]}"),
                new Golden<>(
                        new AgentReply.Overwritten(
                                FillEnd.STORAGE_FAILED, 7, List.of(4L, 3L), 1, 2, Optional.of(fault)),
                        "{'reply':'overwritten','end':'STORAGE_FAILED','writtenBytes':7,'extents':[4,3],'freeBytes':1,"
                                + "'milliseconds':2,'fault':{'file':3,'offset':4096,'text':'write failed: EIO (I/O error)'}}"),
                new Golden<>(
                        new AgentReply.ReadBack(
                                9,
                                8,
                                7,
                                6,
                                5,
                                ByteOrigin.of(8, OptionalLong.of(8)),
                                4,
                                Optional.of(new StreamPosition(1, 2)),
                                Optional.of(fault)),
                        "{'reply':'read-back','expectedBytes':9,'comparedBytes':8,'mismatchedBytes':7,'missingBytes':6,"
                                + "'unreadableBytes':5,'origin':'STORAGE','originKnownBy':'IO_ACCOUNTING','fetchedBytes':8,"
                                + "'milliseconds':4,'firstMismatch':{'file':1,'offset':2},"
                                + "'firstFault':{'file':3,'offset':4096,'text':'write failed: EIO (I/O error)'}}"),
                new Golden<>(
                        new AgentReply.KeyIdentifiers(
                                List.of(
                                        new KeyReading(TMP, KeyAnswer.IDENTIFIER, "v1:0011223344556677"),
                                        KeyReading.unknown("/sdcard", "no probe")),
                                List.of("/x: busy")),
                        "{'reply':'key-identifiers','places':[{'directory':'/data/local/tmp','answer':'IDENTIFIER',"
                                + "'text':'v1:0011223344556677'},{'directory':'/sdcard','answer':'UNKNOWN',"
                                + "'text':'no probe'}],'left':['/x: busy']}"),
                new Golden<>(
                        new AgentReply.CleanedUp(3, 4, List.of("/x: busy")),
                        "{'reply':'cleaned-up','deletedFiles':3,'deletedBytes':4,'left':['\\/x: busy']}"),
                new Golden<>(new AgentReply.Bye(), "{'reply':'bye'}"),
                new Golden<>(
                        new AgentReply.Refusal(RefusalCode.OTHER_BUILD, "This agent is of build b2"),
                        "{'reply':'refusal','code':'OTHER_BUILD','text':'This agent is of build b2'}"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_is_its_golden_line_in_both_directions(Golden<AgentRequest> golden) throws Exception {
        assertThat(golden.message.line()).isEqualTo(quoted(golden.line));
        assertThat(AgentRequest.parse(quoted(golden.line))).isEqualTo(golden.message);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void a_reply_is_its_golden_line_in_both_directions(Golden<AgentReply> golden) throws Exception {
        assertThat(golden.message.line().replace("\\/", "/"))
                .isEqualTo(quoted(golden.line).replace("\\/", "/"));
        assertThat(AgentReply.parse(quoted(golden.line))).isEqualTo(golden.message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{'request':'format'}",
                "{'request':'bye','really':true}",
                "{'request':'survey'}",
                "{'request':'survey','directories':'/sdcard'}",
                "{'request':'survey','directories':[1]}",
                "{'request':'survey','directories':['sdcard']}",
                "{'request':'survey','directories':['/data/../system']}",
                "{'request':'survey','directories':null}",
                "{'request':'canary-plant','nonce':'00','directories':[]}",
                "{'request':'key-identifiers','probeDirectory':'tmp','probes':[],'directories':[]}",
                "{'request':'key-identifiers','probeDirectory':'/tmp','probes':[{'abi':'../x','sha256':'" + KEY
                        + "'}],'directories':[]}",
                "{'request':'key-identifiers','probeDirectory':'/tmp','probes':[{'abi':'x86','sha256':'00'}],'directories':[]}",
                "{'request':'bye'} {'request':'bye'}"
            })
    void a_request_outside_of_the_language_is_refused(String line) {
        assertThatThrownBy(() -> AgentRequest.parse(quoted(line))).isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'unknown':[]",
                "'imeis':[],'unknown':[{'fact':'imeis','reason':'both'}]",
                "'unknown':[{'fact':'imeis','reason':'twice'},{'fact':'imeis','reason':'twice'}]",
                "'imeis':[],'unknown':[{'fact':'names','reason':'never asked for'}]"
            })
    void a_fact_is_either_known_or_unknown_and_nothing_else_is(String imeis) {
        var others = "'volumes':[],'users':[],'visibleAccounts':0,'thermalStatus':0,";
        assertThatThrownBy(() -> AgentReply.parse(quoted("{'reply':'facts'," + others + imeis + "}")))
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.0", "1e3", "'1'", "true", "9223372036854775808", "null"})
    void a_margin_that_is_no_whole_number_of_bytes_is_refused(String margin) {
        String line = new AgentRequest.Overwrite("/x", JOB, 1, 4242, 1).line().replace("4242", quoted(margin));
        assertThatThrownBy(() -> AgentRequest.parse(line)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void a_hello_of_another_build_is_understood_so_that_it_can_be_refused() throws Exception {
        String line = quoted("{'request':'hello','build':'b2','directories':[],'keepJobs':[],'mood':'good'}");
        assertThat(AgentRequest.parse(line)).isEqualTo(new AgentRequest.Hello("b2", List.of(), List.of()));
    }

    @Test
    void a_line_nested_without_end_is_refused_and_does_not_exhaust_the_stack() {
        assertThatThrownBy(() -> AgentReply.parse("{\"reply\":" + "[".repeat(500_000)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("Nested too deeply");
    }

    @Test
    void brackets_inside_of_texts_are_no_nesting() throws Exception {
        var refusal = new AgentReply.Refusal(RefusalCode.STORAGE, "[[[[[{{{{{\\\"[[[[\"{{");
        assertThat(AgentReply.parse(refusal.line())).isEqualTo(refusal);
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void odd_texts_arrive_as_sent_and_read_the_same_with_another_json_library(String text) throws Exception {
        var refusal = new AgentReply.Refusal(RefusalCode.STORAGE, text);
        String line = refusal.line();
        assertThat(line).doesNotContain("\n");
        assertThat(AgentReply.parse(line)).isEqualTo(refusal);
        var mapper = new ObjectMapper();
        assertThat(mapper.readTree(line).get("text").asText()).isEqualTo(text);
        assertThat(AgentReply.parse(mapper.writeValueAsString(mapper.readTree(line))))
                .isEqualTo(refusal);
    }

    static List<String> oddTexts() {
        return List.of(
                "",
                "\"",
                "\\",
                "/",
                "\u0000\u0001\u001f",
                "\n\r\t\b\f",
                "\u2028\u2029",
                "é",
                "清除",
                "😀",
                "\u007f",
                "</x>");
    }

    @Test
    void bytes_come_from_the_storage_only_when_the_kernel_fetched_as_many_as_were_compared() {
        assertThat(ByteOrigin.of(8, OptionalLong.of(8)).origin()).isEqualTo(ReadOrigin.STORAGE);
        assertThat(ByteOrigin.of(8, OptionalLong.of(7)).origin()).isEqualTo(ReadOrigin.PAGE_CACHE_POSSIBLE);
        assertThat(ByteOrigin.of(0, OptionalLong.of(7)).origin()).isEqualTo(ReadOrigin.PAGE_CACHE_POSSIBLE);
        assertThat(ByteOrigin.of(8, OptionalLong.empty()))
                .isEqualTo(new ByteOrigin(ReadOrigin.PAGE_CACHE_POSSIBLE, OriginProof.NONE, 0));
    }

    @Test
    void a_read_back_from_the_storage_that_nothing_proves_is_refused() {
        var known = new AgentReply.ReadBack(
                8, 8, 0, 0, 0, ByteOrigin.of(8, OptionalLong.of(8)), 4, Optional.empty(), Optional.empty());
        String line = known.line().replace("IO_ACCOUNTING", "NONE");
        assertThatThrownBy(() -> AgentReply.parse(line)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void a_job_key_shows_only_its_fingerprint() {
        var overwrite = new AgentRequest.Overwrite("/x", JOB, 1, 0, 0);
        assertThat(overwrite.toString()).doesNotContain(KEY).contains(JOB.fingerprint());
        assertThat(JOB.fingerprint()).isEqualTo("ea32654b18730c8c");
    }

    private static String quoted(String line) {
        return line.replace('\'', '"');
    }
}
