package org.lethe.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lethe.agent.MemoryStorage.MIB;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentReply.Overwritten;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.ByteOrigin;
import org.lethe.protocol.FillEnd;
import org.lethe.protocol.JobKey;
import org.lethe.protocol.Keystream;
import org.lethe.protocol.OriginProof;
import org.lethe.protocol.ReadOrigin;
import org.lethe.protocol.StreamPosition;

/**
 * What a fill promises: it leaves just the margin; it consists of the job's keystream; after any interruption it goes on and ends as
 * if there had been none; what the storage does wrong is in the reply; and a read-back finds whatever is not as it must be.
 */
class FillTest {
    private static final JobKey KEY = JobKey.ofHex("0f".repeat(32));
    private static final long MARGIN = 64 * 1024;

    private final MemoryStorage storage = new MemoryStorage(6 * MIB + 12_345);

    @Test
    void a_fill_leaves_the_margin_and_less_than_a_block() throws Exception {
        var done = overwrite(storage);
        assertThat(done.end()).isEqualTo(FillEnd.MARGIN_REACHED);
        assertThat(done.freeBytes()).isBetween(MARGIN, MARGIN + 4095);
        assertThat(done.writtenBytes()).isEqualTo(done.presentBytes()).isEqualTo(6 * MIB + 12_345 - done.freeBytes());
        assertThat(done.fault()).isEmpty();
    }

    @Test
    void a_fill_is_the_jobs_keystream_file_by_file() throws Exception {
        var done = overwrite(storage);
        assertThat(done.extents()).hasSize(6);
        for (int file = 0; file < done.extents().size(); file++) {
            assertThat(storage.content(path(file)))
                    .isEqualTo(keystream(file, done.extents().get(file)));
        }
    }

    @Test
    void a_fill_ends_at_its_maximum() throws Exception {
        try (var talk = AgentTalk.greeted(storage)) {
            var done = (Overwritten) talk.ask(new AgentRequest.Overwrite("/tmp", KEY, 1, 0, 3 * MIB + 5));
            assertThat(done.end()).isEqualTo(FillEnd.MAXIMUM_REACHED);
            assertThat(done.presentBytes()).isEqualTo(3 * MIB + 5);
        }
    }

    @Test
    void a_storage_that_is_full_too_early_is_filled_to_the_block_and_told() throws Exception {
        storage.fullAt = 2 * MIB + 50_000;
        var done = overwrite(storage);
        assertThat(done.end()).isEqualTo(FillEnd.STORAGE_FULL);
        assertThat(done.presentBytes()).isBetween(2L * MIB + 50_000 - 4096, 2L * MIB + 50_000);
        assertThat(readBack(storage, done).flawless()).isTrue();
    }

    @Test
    void a_write_error_is_told_with_its_place_and_only_what_was_forced_is_claimed() throws Exception {
        storage.unwritable = offset -> offset == 600_000;
        var done = overwrite(storage);
        assertThat(done.end()).isEqualTo(FillEnd.STORAGE_FAILED);
        assertThat(done.fault().orElseThrow().text()).contains("EIO");
        assertThat(done.fault().orElseThrow().position()).isEqualTo(new StreamPosition(0, 600_000));
        assertThat(done.presentBytes()).isZero();
    }

    @Test
    void a_failing_fsync_is_told_and_what_it_covered_is_not_claimed() throws Exception {
        storage.unforceable = true;
        var done = overwrite(storage);
        assertThat(done.end()).isEqualTo(FillEnd.STORAGE_FAILED);
        assertThat(done.presentBytes()).isZero();
    }

    @Test
    void fill_of_other_jobs_and_passes_makes_room_first() throws Exception {
        storage.put("/tmp/lethe-fill/lethe-fill-0123456789abcdef-1-0", new byte[MIB]);
        overwrite(storage);
        try (var talk = AgentTalk.greeted(storage, KEY.fingerprint())) {
            talk.ask(new AgentRequest.Overwrite("/tmp", KEY, 2, MARGIN, Long.MAX_VALUE));
        }
        assertThat(storage.paths()).allMatch(path -> path.contains(KEY.fingerprint() + "-2-"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_fill_interrupted_anywhere_goes_on_and_ends_as_if_it_had_not_been(boolean powerCut) throws Exception {
        var random = new Random(46_864);
        for (int round = 0; round < 60; round++) {
            var victim = new MemoryStorage(4 * MIB + random.nextInt(MIB));
            for (int accidents = random.nextInt(4); accidents >= 0; accidents--) {
                victim.accidentAt(1 + random.nextInt(30));
                interruptedOverwrite(victim);
                if (powerCut) {
                    victim.losePower(random.nextBoolean());
                }
            }
            victim.accidentAt(Long.MAX_VALUE);
            var done = overwrite(victim);
            assertThat(done.freeBytes()).isBetween(MARGIN, MARGIN + 4095);
            assertThat(readBack(victim, done).comparedBytes()).isEqualTo(done.presentBytes());
            assertThat(readBack(victim, done).flawless()).isTrue();
        }
    }

    @Test
    void a_second_run_keeps_what_is_durable() throws Exception {
        var first = overwrite(storage);
        var second = overwrite(storage);
        assertThat(second.extents()).isEqualTo(first.extents());
        assertThat(second.writtenBytes()).isLessThanOrEqualTo(2 * MIB); // files of 1 MiB: the last two
    }

    @Test
    void in_a_long_file_only_what_followed_the_last_border_but_one_is_written_again() throws Exception {
        var large = new MemoryStorage(300L * MIB, 256L * 64 * MIB); // files of 256 MiB
        long maximum = 250L * MIB;
        large.accidentAt(4 * 200 + 10); // a MiB takes four writes: some MiB behind the third border, at 192 MiB
        overwriteUpTo(large, maximum);
        large.accidentAt(Long.MAX_VALUE);
        large.losePower(true);
        var done = (Overwritten) overwriteUpTo(large, maximum);
        assertThat(done.writtenBytes()).isEqualTo((250L - 128) * MIB);
        assertThat(readBack(large, done).flawless()).isTrue();
    }

    @Test
    void a_file_just_begun_does_not_vouch_for_the_end_of_the_one_before_it() throws Exception {
        var large = new MemoryStorage(200L * MIB, 128L * 64 * MIB); // files of 128 MiB
        overwriteUpTo(large, 128L * MIB + 5000);
        large.forget(path(0), 64 * MIB);
        var done = (Overwritten) overwriteUpTo(large, 150L * MIB);
        assertThat(readBack(large, done).flawless()).isTrue();
    }

    @Test
    void bytes_that_the_storage_was_made_to_give_come_from_the_storage() throws Exception {
        var found = readBack(storage, overwrite(storage));
        assertThat(found.origin())
                .isEqualTo(ByteOrigin.of(found.comparedBytes(), OptionalLong.of(found.comparedBytes())));
        assertThat(found.origin().origin()).isEqualTo(ReadOrigin.STORAGE);
    }

    @Test
    void one_page_from_the_cache_is_enough_to_doubt_the_origin() throws Exception {
        var done = overwrite(storage);
        storage.cachedAhead = 4096;
        var found = readBack(storage, done);
        assertThat(found.flawless()).isTrue();
        assertThat(found.origin())
                .isEqualTo(new ByteOrigin(
                        ReadOrigin.PAGE_CACHE_POSSIBLE, OriginProof.IO_ACCOUNTING, found.comparedBytes() - 4096));
    }

    @Test
    void what_is_fetched_behind_the_claimed_end_of_a_file_vouches_for_nothing() throws Exception {
        var done = overwrite(storage);
        storage.open(path(0)).write(ByteBuffer.allocate(8192), done.extents().get(0));
        storage.cachedAhead = 4096;
        storage.fetchedBehind = 8192;
        assertThat(readBack(storage, done).origin().origin()).isEqualTo(ReadOrigin.PAGE_CACHE_POSSIBLE);
    }

    @Test
    void where_the_kernel_does_not_count_nobody_knows_the_origin() throws Exception {
        var done = overwrite(storage);
        var phone = new MemoryPhone(storage);
        phone.countsReads = false;
        assertThat(readBack(phone, done).origin())
                .isEqualTo(new ByteOrigin(ReadOrigin.PAGE_CACHE_POSSIBLE, OriginProof.NONE, 0));
    }

    @Test
    void dropped_writes_are_found() throws Exception {
        storage.dropWrites = true;
        var done = overwrite(storage);
        var found = readBack(storage, done);
        assertThat(found.flawless()).isFalse();
        assertThat(found.mismatchedBytes()).isGreaterThan(done.presentBytes() * 99 / 100);
        assertThat(found.firstMismatch()).contains(new StreamPosition(0, 0));
    }

    @Test
    void a_single_flipped_bit_is_found_where_it_is() throws Exception {
        var done = overwrite(storage);
        storage.flip(path(4), 777_777);
        var found = readBack(storage, done);
        assertThat(found.mismatchedBytes()).isEqualTo(1);
        assertThat(found.firstMismatch()).contains(new StreamPosition(4, 777_777));
        assertThat(found.comparedBytes()).isEqualTo(done.presentBytes());
    }

    @Test
    void in_a_long_file_of_which_several_parts_are_read_at_once_every_piece_is_compared() throws Exception {
        var large = new MemoryStorage(80L * MIB, 64L * 64 * MIB); // files of 64 MiB
        var done = (Overwritten) overwriteUpTo(large, 64L * MIB + 3 * MIB + 17);
        for (int piece = 63; piece >= 0; piece--) {
            large.flip(path(0), piece * MIB + 4711);
        }
        var found = readBack(large, done);
        assertThat(found.mismatchedBytes()).isEqualTo(64);
        assertThat(found.firstMismatch()).contains(new StreamPosition(0, 4711));
        assertThat(found.comparedBytes()).isEqualTo(done.presentBytes());
        assertThat(found.origin().origin()).isEqualTo(ReadOrigin.STORAGE);
    }

    @Test
    void of_faults_in_several_parts_the_first_in_the_order_of_the_fill_is_told() throws Exception {
        var large = new MemoryStorage(80L * MIB, 64L * 64 * MIB);
        var done = (Overwritten) overwriteUpTo(large, 64L * MIB);
        large.unreadable = offset -> offset == 63 * MIB || offset == 33 * MIB + 512 || offset == 5 * MIB + 4096;
        var found = readBack(large, done);
        assertThat(found.unreadableBytes()).isEqualTo(3 * 4096);
        assertThat(found.firstFault().orElseThrow().position()).isEqualTo(new StreamPosition(0, 5 * MIB + 4096));
        assertThat(found.comparedBytes()).isEqualTo(done.presentBytes() - 3 * 4096);
    }

    @Test
    void the_very_last_byte_is_compared() throws Exception {
        try (var talk = AgentTalk.greeted(storage)) {
            var done = (Overwritten) talk.ask(new AgentRequest.Overwrite("/tmp", KEY, 1, 0, MIB + 5));
            storage.flip(path(1), 4);
            assertThat(readBack(storage, done).firstMismatch()).contains(new StreamPosition(1, 4));
        }
    }

    @Test
    void storage_that_wraps_around_is_found() throws Exception {
        var done = overwrite(storage);
        storage.put(path(0), storage.content(path(3)));
        assertThat(readBack(storage, done).mismatchedBytes()).isGreaterThan(MIB * 99L / 100);
    }

    @Test
    void missing_and_shortened_files_are_counted_byte_by_byte_and_not_made() throws Exception {
        var done = overwrite(storage);
        storage.delete(path(1));
        storage.put(path(2), keystream(2, 1000));
        var found = readBack(storage, done);
        assertThat(found.missingBytes()).isEqualTo(2 * MIB - 1000);
        assertThat(found.mismatchedBytes()).isZero();
        assertThat(found.flawless()).isFalse();
        assertThat(storage.exists(path(1))).isFalse();
    }

    @Test
    void unreadable_blocks_are_counted_and_the_rest_is_still_compared() throws Exception {
        var done = overwrite(storage);
        int bad = 8192 + 512;
        storage.unreadable = offset -> offset == bad;
        var found = readBack(storage, done);
        assertThat(found.unreadableBytes()).isEqualTo(4096L * done.extents().size());
        assertThat(found.comparedBytes()).isEqualTo(done.presentBytes() - found.unreadableBytes());
        assertThat(found.mismatchedBytes()).isZero();
        assertThat(found.firstFault().orElseThrow().position()).isEqualTo(new StreamPosition(0, 8192));
        assertThat(found.flawless()).isFalse();
    }

    @Test
    void nothing_to_compare_is_not_flawless() throws Exception {
        try (var talk = AgentTalk.greeted(storage)) {
            var found = (AgentReply.ReadBack)
                    talk.ask(new AgentRequest.ReadBack("/tmp", KEY, 1, List.of(), OptionalLong.empty()));
            assertThat(found.flawless()).isFalse();
        }
    }

    @Test
    void a_sampled_read_back_compares_a_tenth_and_little_more() throws Exception {
        var large = new MemoryStorage(100L * MIB);
        var done = overwrite(large);
        try (var talk = AgentTalk.greeted(large, KEY.fingerprint())) {
            var found = (AgentReply.ReadBack)
                    talk.ask(new AgentRequest.ReadBack("/tmp", KEY, 1, done.extents(), OptionalLong.of(7)));
            assertThat(found.flawless()).isTrue();
            assertThat(found.comparedBytes()).isBetween(done.presentBytes() / 10, done.presentBytes() / 10 + 2 * 1000);
        }
    }

    private Overwritten overwrite(MemoryStorage storage) throws Exception {
        try (var talk = AgentTalk.greeted(storage, KEY.fingerprint())) {
            return (Overwritten) talk.ask(new AgentRequest.Overwrite("/tmp", KEY, 1, MARGIN, Long.MAX_VALUE));
        }
    }

    private static AgentReply overwriteUpTo(MemoryStorage storage, long maximum) throws Exception {
        try (var talk = AgentTalk.greeted(storage, KEY.fingerprint())) {
            return talk.ask(new AgentRequest.Overwrite("/tmp", KEY, 1, 0, maximum));
        }
    }

    private void interruptedOverwrite(MemoryStorage storage) throws Exception {
        try (var talk = AgentTalk.greeted(storage, KEY.fingerprint())) {
            talk.ask(new AgentRequest.Overwrite("/tmp", KEY, 1, MARGIN, Long.MAX_VALUE));
        }
    }

    private static AgentReply.ReadBack readBack(MemoryStorage storage, Overwritten done) throws Exception {
        return readBack(new MemoryPhone(storage), done);
    }

    private static AgentReply.ReadBack readBack(MemoryPhone phone, Overwritten done) throws Exception {
        try (var talk = AgentTalk.greeted(phone, KEY.fingerprint())) {
            return (AgentReply.ReadBack)
                    talk.ask(new AgentRequest.ReadBack("/tmp", KEY, 1, done.extents(), OptionalLong.empty()));
        }
    }

    private static String path(int file) {
        return "/tmp/lethe-fill/lethe-fill-" + KEY.fingerprint() + "-1-" + file;
    }

    private static byte[] keystream(int file, long length) {
        var bytes = ByteBuffer.allocate((int) length);
        new Keystream(KEY, 1).fill(bytes, new StreamPosition(file, 0));
        return bytes.array();
    }
}
