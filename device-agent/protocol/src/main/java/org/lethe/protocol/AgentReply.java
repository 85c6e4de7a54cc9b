package org.lethe.protocol;

import java.util.List;
import java.util.Optional;

/** What the agent answers: any number of {@link Progress} while it works, then exactly one of the others. */
public sealed interface AgentReply {
    /** The reply as one line, without its end. */
    String line();

    /**
     * Reads a reply.
     *
     * @throws ProtocolException when the line is no reply, misses a field, has one too many or a senseless value
     */
    static AgentReply parse(String line) throws ProtocolException {
        var in = MessageFields.parse(line);
        try {
            var reply = read(in, in.text("reply"));
            if (!(reply instanceof Refusal)) { // another build must be able to read why it is refused
                in.end();
            }
            return reply;
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("A reply with a senseless value: " + e.getMessage());
        }
    }

    private static AgentReply read(MessageFields in, String type) throws ProtocolException {
        switch (type) {
            case "hello":
                return new Hello(in.text("build"), in.number("deletedFiles"), in.number("deletedBytes"));
            case "progress":
                return new Progress(
                        in.number("done"),
                        in.number("total"),
                        in.number("bytesPerSecond"),
                        in.optionalWord("heldBackBy", Strain.class));
            case "survey":
                return new Survey(in.objects("places", Place::read));
            case "canaries-planted":
                return new CanariesPlanted(in.objects("places", PlantedCanary::read));
            case "canaries-checked":
                return new CanariesChecked(in.objects("places", CheckedCanary::read));
            case "overwritten":
                return Overwritten.read(in);
            case "read-back":
                return ReadBack.read(in);
            case "facts":
                return new Facts(PhoneFacts.read(in));
            case "key-identifiers":
                return new KeyIdentifiers(in.objects("places", KeyReading::read), in.texts("left"));
            case "cleaned-up":
                return new CleanedUp(in.number("deletedFiles"), in.number("deletedBytes"), in.texts("left"));
            case "bye":
                return new Bye();
            case "refusal":
                return new Refusal(in.word("code", RefusalCode.class), in.text("text"));
            default:
                throw new ProtocolException("Unknown reply " + ProtocolException.quote(type));
        }
    }

    /**
     * The agent is ready, and of the same build.
     *
     * @param deletedFiles fill of earlier jobs that was still there and is gone now
     */
    record Hello(String build, long deletedFiles, long deletedBytes) implements AgentReply {
        @Override
        public String line() {
            return MessageWriter.message("reply", "hello")
                    .text("build", build)
                    .number("deletedFiles", deletedFiles)
                    .number("deletedBytes", deletedBytes)
                    .line();
        }
    }

    /**
     * The agent works; comes at most four times and at least once in two seconds, also when nothing moves.
     *
     * @param done bytes so far in this run
     * @param total bytes that this run will have done at its end, as far as can be told
     * @param bytesPerSecond over the time since the last such line
     * @param heldBackBy why it is slower than it could be; empty when it is not
     */
    record Progress(long done, long total, long bytesPerSecond, Optional<Strain> heldBackBy) implements AgentReply {
        @Override
        public String line() {
            var out = MessageWriter.message("reply", "progress")
                    .number("done", done)
                    .number("total", total)
                    .number("bytesPerSecond", bytesPerSecond);
            heldBackBy.ifPresent(strain -> out.text("heldBackBy", strain.name()));
            return out.line();
        }
    }

    /** Sizes, one entry for each directory that was asked for, in that order. */
    record Survey(List<Place> places) implements AgentReply {
        public Survey {
            places = Checks.copy(places);
        }

        @Override
        public String line() {
            return MessageWriter.message("reply", "survey")
                    .objects("places", places, Place::write)
                    .line();
        }
    }

    /**
     * A directory in numbers.
     *
     * @param totalBytes size of its file system
     * @param freeBytes what this user may still write, without the reserve for root
     * @param fillFiles fill files of any job of ours
     * @param fillBytes their length
     * @param fault why the numbers are not known (they are 0 then); empty when they are
     */
    record Place(
            String directory, long totalBytes, long freeBytes, long fillFiles, long fillBytes, Optional<String> fault) {
        void write(MessageWriter out) {
            out.text("directory", directory)
                    .number("totalBytes", totalBytes)
                    .number("freeBytes", freeBytes)
                    .number("fillFiles", fillFiles)
                    .number("fillBytes", fillBytes);
            fault.ifPresent(text -> out.text("fault", text));
        }

        static Place read(MessageFields in) throws ProtocolException {
            return new Place(
                    in.text("directory"),
                    in.number("totalBytes"),
                    in.number("freeBytes"),
                    in.number("fillFiles"),
                    in.number("fillBytes"),
                    in.optionalText("fault"));
        }
    }

    /** Where canaries are now, one entry for each directory that was asked for, in that order. */
    record CanariesPlanted(List<PlantedCanary> places) implements AgentReply {
        public CanariesPlanted {
            places = Checks.copy(places);
        }

        @Override
        public String line() {
            return MessageWriter.message("reply", "canaries-planted")
                    .objects("places", places, PlantedCanary::write)
                    .line();
        }
    }

    /**
     * A canary, or why there is none.
     *
     * @param fault the system's words; empty when the canary was written, forced to the storage and read back
     */
    record PlantedCanary(String directory, Optional<String> fault) {
        void write(MessageWriter out) {
            out.text("directory", directory);
            fault.ifPresent(text -> out.text("fault", text));
        }

        static PlantedCanary read(MessageFields in) throws ProtocolException {
            return new PlantedCanary(in.text("directory"), in.optionalText("fault"));
        }
    }

    /** What became of the canaries, one entry for each directory that was asked for, in that order. */
    record CanariesChecked(List<CheckedCanary> places) implements AgentReply {
        public CanariesChecked {
            places = Checks.copy(places);
        }

        @Override
        public String line() {
            return MessageWriter.message("reply", "canaries-checked")
                    .objects("places", places, CheckedCanary::write)
                    .line();
        }
    }

    /**
     * What became of one canary.
     *
     * @param fault the system's words where that cannot be known; empty otherwise
     */
    record CheckedCanary(String directory, CanaryState state, Optional<String> fault) {
        void write(MessageWriter out) {
            out.text("directory", directory).text("state", state.name());
            fault.ifPresent(text -> out.text("fault", text));
        }

        static CheckedCanary read(MessageFields in) throws ProtocolException {
            return new CheckedCanary(
                    in.text("directory"), in.word("state", CanaryState.class), in.optionalText("fault"));
        }
    }

    /**
     * How an overwrite ended.
     *
     * @param end why
     * @param writtenBytes what this run wrote
     * @param extents length of each fill file by number, all runs together, as found on the storage after the last fsync;
     *     0 for a file that is not there
     * @param freeBytes what is still free
     * @param milliseconds how long this run took, by the phone's monotonic clock
     * @param fault what failed, if anything
     */
    record Overwritten(
            FillEnd end,
            long writtenBytes,
            List<Long> extents,
            long freeBytes,
            long milliseconds,
            Optional<StorageFault> fault)
            implements AgentReply {
        public Overwritten {
            extents = Checks.copy(extents);
        }

        /** How many bytes of fill are there. */
        public long presentBytes() {
            return extents.stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public String line() {
            return MessageWriter.message("reply", "overwritten")
                    .text("end", end.name())
                    .number("writtenBytes", writtenBytes)
                    .numbers("extents", extents)
                    .number("freeBytes", freeBytes)
                    .number("milliseconds", milliseconds)
                    .optionalObject("fault", fault, StorageFault::write)
                    .line();
        }

        static Overwritten read(MessageFields in) throws ProtocolException {
            return new Overwritten(
                    in.word("end", FillEnd.class),
                    in.number("writtenBytes"),
                    in.numbers("extents"),
                    in.number("freeBytes"),
                    in.number("milliseconds"),
                    in.optionalObject("fault", StorageFault::read));
        }
    }

    /**
     * What a read-back found. Every byte that was looked at is counted once, as compared, missing or unreadable.
     *
     * @param expectedBytes length of the whole fill
     * @param comparedBytes bytes that were read and compared
     * @param mismatchedBytes those of them that differ
     * @param missingBytes bytes that should have been looked at, behind the end of their file or in no file
     * @param unreadableBytes bytes that the storage did not give
     * @param origin where the compared bytes came from
     * @param milliseconds how long it took, by the phone's monotonic clock
     * @param firstMismatch where the first differing byte is
     * @param firstFault what the storage answered at the first unreadable byte
     */
    record ReadBack(
            long expectedBytes,
            long comparedBytes,
            long mismatchedBytes,
            long missingBytes,
            long unreadableBytes,
            ByteOrigin origin,
            long milliseconds,
            Optional<StreamPosition> firstMismatch,
            Optional<StorageFault> firstFault)
            implements AgentReply {
        /** Whether something was compared and all that was looked at was there and equal. */
        public boolean flawless() {
            return comparedBytes > 0 && mismatchedBytes == 0 && missingBytes == 0 && unreadableBytes == 0;
        }

        @Override
        public String line() {
            var out = MessageWriter.message("reply", "read-back")
                    .number("expectedBytes", expectedBytes)
                    .number("comparedBytes", comparedBytes)
                    .number("mismatchedBytes", mismatchedBytes)
                    .number("missingBytes", missingBytes)
                    .number("unreadableBytes", unreadableBytes);
            origin.write(out);
            return out.number("milliseconds", milliseconds)
                    .optionalObject("firstMismatch", firstMismatch, StreamPosition::write)
                    .optionalObject("firstFault", firstFault, StorageFault::write)
                    .line();
        }

        static ReadBack read(MessageFields in) throws ProtocolException {
            return new ReadBack(
                    in.number("expectedBytes"),
                    in.number("comparedBytes"),
                    in.number("mismatchedBytes"),
                    in.number("missingBytes"),
                    in.number("unreadableBytes"),
                    ByteOrigin.read(in),
                    in.number("milliseconds"),
                    in.optionalObject("firstMismatch", StreamPosition::read),
                    in.optionalObject("firstFault", StorageFault::read));
        }
    }

    /** What the framework told; facts that it did not tell are in it as unknown. */
    record Facts(PhoneFacts facts) implements AgentReply {
        @Override
        public String line() {
            var out = MessageWriter.message("reply", "facts");
            facts.write(out);
            return out.line();
        }
    }

    /**
     * Which keys encrypt, one entry for each directory that was asked for, in that order.
     *
     * @param left path and the system's words for each probe that could not be deleted
     */
    record KeyIdentifiers(List<KeyReading> places, List<String> left) implements AgentReply {
        public KeyIdentifiers {
            places = Checks.copy(places);
            left = Checks.copy(left);
        }

        @Override
        public String line() {
            return MessageWriter.message("reply", "key-identifiers")
                    .objects("places", places, KeyReading::write)
                    .texts("left", left)
                    .line();
        }
    }

    /**
     * The phone is rid of our files, except for those listed.
     *
     * @param left path and the system's words for each file that could not be deleted
     */
    record CleanedUp(long deletedFiles, long deletedBytes, List<String> left) implements AgentReply {
        public CleanedUp {
            left = Checks.copy(left);
        }

        @Override
        public String line() {
            return MessageWriter.message("reply", "cleaned-up")
                    .number("deletedFiles", deletedFiles)
                    .number("deletedBytes", deletedBytes)
                    .texts("left", left)
                    .line();
        }
    }

    /** The agent ends. */
    record Bye() implements AgentReply {
        @Override
        public String line() {
            return MessageWriter.message("reply", "bye").line();
        }
    }

    /**
     * The agent did not do it.
     *
     * @param text one sentence for the log; never a stack trace
     */
    record Refusal(RefusalCode code, String text) implements AgentReply {
        @Override
        public String line() {
            return MessageWriter.message("reply", "refusal")
                    .text("code", code.name())
                    .text("text", text)
                    .line();
        }
    }
}
