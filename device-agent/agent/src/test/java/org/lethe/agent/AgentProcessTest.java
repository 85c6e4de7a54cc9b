package org.lethe.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.JobKey;
import org.lethe.protocol.OriginProof;
import org.lethe.protocol.ReadOrigin;

/** The jar that phones get, run as a process of its own with little memory, on real files. */
class AgentProcessTest {
    private static final JobKey KEY = JobKey.ofHex("42".repeat(32));
    private static final long MIB = 1 << 20;
    private static final long FILL = 200 * MIB + 77;

    @Test
    void the_packaged_agent_fills_reads_back_and_cleans_up_in_64_MiB(@TempDir Path directory) throws Exception {
        try (var agent = AgentProcess.start(directory)) {
            agent.greet(directory);
            assertThat(agent.jar()).doesNotExist();
            var done = overwrite(agent, directory);
            assertThat(done.presentBytes()).isEqualTo(FILL);
            var found = readBack(agent, directory, done);
            assertThat(found.flawless()).isTrue();
            print("fill", done.writtenBytes(), done.milliseconds());
            print("read-back", found.comparedBytes(), found.milliseconds());
            agent.ask(new AgentRequest.CleanUp(List.of(directory.toString())));
            assertThat(agent.leave()).isZero();
        }
        assertThat(directory.toFile().list()).containsExactly("stderr");
        assertThat(directory.resolve("stderr")).isEmptyFile();
    }

    @Test
    void an_agent_killed_in_the_middle_leaves_fill_that_the_next_one_goes_on_with(@TempDir Path directory)
            throws Exception {
        try (var agent = AgentProcess.start(directory)) {
            agent.greet(directory);
            agent.send(new AgentRequest.Overwrite(directory.toString(), KEY, 1, 0, 8000 * MIB));
            agent.awaitProgressOf(400 * MIB);
            agent.kill();
        }
        try (var agent = AgentProcess.start(directory)) {
            agent.greet(directory, KEY.fingerprint());
            var kept = survey(agent, directory).fillBytes();
            var done = (AgentReply.Overwritten)
                    agent.ask(new AgentRequest.Overwrite(directory.toString(), KEY, 1, 0, kept));
            assertThat(done.writtenBytes()).isLessThanOrEqualTo(2 * FillOutput.FORCE_EVERY);
            assertThat(readBack(agent, directory, done).flawless()).isTrue();
        }
    }

    @Test
    void a_greeting_deletes_what_a_killed_agent_left_for_a_job_that_is_over(@TempDir Path directory) throws Exception {
        try (var agent = AgentProcess.start(directory)) {
            agent.greet(directory);
            overwrite(agent, directory);
            agent.kill();
        }
        try (var agent = AgentProcess.start(directory)) {
            assertThat(agent.greet(directory).deletedBytes()).isEqualTo(FILL);
        }
    }

    @Test
    void what_was_just_written_comes_from_the_page_cache_and_after_a_remount_from_the_storage(@TempDir Path directory)
            throws Exception {
        need(LoopFileSystem.possible(), "mounting a loop device needs root, mkfs.ext4 and losetup");
        try (var disk = LoopFileSystem.ext4(directory, 400 * MIB)) {
            comesFromThePageCacheAndAfterARemountFromTheStorage(directory, disk);
        }
    }

    /** What phones have: the kernel counts what it fetches of encrypted files just the same. */
    @Test
    void of_an_encrypted_folder_the_kernel_counts_what_it_fetches_too(@TempDir Path directory) throws Exception {
        need(
                LoopFileSystem.encryptionPossible(),
                "an encrypted ext4 needs root, x86_64, clang-14 and fscrypt in the kernel");
        try (var disk = LoopFileSystem.encryptedExt4(directory, 400 * MIB)) {
            comesFromThePageCacheAndAfterARemountFromTheStorage(directory, disk);
        }
    }

    private static void comesFromThePageCacheAndAfterARemountFromTheStorage(Path directory, LoopFileSystem disk)
            throws Exception {
        try (var agent = AgentProcess.start(directory)) {
            agent.greet(disk.root());
            var done = overwrite(agent, disk.root());
            var fresh = readBack(agent, disk.root(), done);
            assertThat(fresh.flawless()).isTrue();
            assertThat(fresh.origin().origin()).isEqualTo(ReadOrigin.PAGE_CACHE_POSSIBLE);
            assertThat(fresh.origin().knownBy()).isEqualTo(OriginProof.IO_ACCOUNTING);
            disk.remount();
            var stored = readBack(agent, disk.root(), done);
            assertThat(stored.flawless()).isTrue();
            assertThat(stored.origin().origin()).isEqualTo(ReadOrigin.STORAGE);
            assertThat(stored.origin().fetchedBytes()).isEqualTo(FILL);
            assertThat(sampled(agent, disk.root(), done).origin().origin()).isEqualTo(ReadOrigin.PAGE_CACHE_POSSIBLE);
            disk.remount();
            assertThat(sampled(agent, disk.root(), done).origin().origin()).isEqualTo(ReadOrigin.STORAGE);
        }
    }

    private static void need(boolean given, String why) {
        if (!given) {
            System.out.println("skipped: " + why);
        }
        assumeTrue(given, why);
    }

    private static AgentReply.Overwritten overwrite(AgentProcess agent, Path directory) throws IOException {
        return (AgentReply.Overwritten) agent.ask(new AgentRequest.Overwrite(directory.toString(), KEY, 1, 0, FILL));
    }

    private static AgentReply.ReadBack readBack(AgentProcess agent, Path directory, AgentReply.Overwritten done)
            throws IOException {
        return (AgentReply.ReadBack) agent.ask(
                new AgentRequest.ReadBack(directory.toString(), KEY, 1, done.extents(), OptionalLong.empty()));
    }

    private static AgentReply.ReadBack sampled(AgentProcess agent, Path directory, AgentReply.Overwritten done)
            throws IOException {
        return (AgentReply.ReadBack)
                agent.ask(new AgentRequest.ReadBack(directory.toString(), KEY, 1, done.extents(), OptionalLong.of(11)));
    }

    private static AgentReply.Place survey(AgentProcess agent, Path directory) throws IOException {
        var survey = (AgentReply.Survey) agent.ask(new AgentRequest.Survey(List.of(directory.toString())));
        return survey.places().get(0);
    }

    private static void print(String what, long bytes, long milliseconds) {
        System.out.printf("%s: %d MiB in %d ms%n", what, bytes / MIB, milliseconds);
    }
}
