package org.lethe.protocol;

import java.util.List;
import java.util.OptionalLong;

/**
 * What the station may ask of the agent; there is nothing else, and none of it can return what a file of the phone's owner
 * contains or is called. One request is answered before the next is sent.
 */
public sealed interface AgentRequest {
    /** The request as one line, without its end. */
    String line();

    /** The request as it may be written down: as {@link #line}, with the fingerprint in the place of a job's key. */
    default String shown() {
        return line();
    }

    /**
     * Reads a request.
     *
     * @throws ProtocolException when the line is no request, misses a field, has one too many or a senseless value
     */
    static AgentRequest parse(String line) throws ProtocolException {
        var in = MessageFields.parse(line);
        try {
            var request = read(in, in.text("request"));
            if (!(request
                    instanceof Hello)) { // the one message that another build must be able to read, and be refused
                in.end();
            }
            return request;
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("A request with a senseless value: " + e.getMessage());
        }
    }

    private static AgentRequest read(MessageFields in, String type) throws ProtocolException {
        switch (type) {
            case "hello":
                return new Hello(in.text("build"), in.texts("directories"), in.texts("keepJobs"));
            case "survey":
                return new Survey(in.texts("directories"));
            case "facts":
                return new Facts();
            case "canary-plant":
                return new PlantCanaries(in.text("nonce"), in.texts("directories"));
            case "canary-check":
                return new CheckCanaries(in.text("nonce"), in.texts("directories"));
            case "overwrite":
                return new Overwrite(
                        in.text("directory"),
                        JobKey.ofHex(in.text("jobKey")),
                        in.smallNumber("pass"),
                        in.number("margin"),
                        in.number("maximum"));
            case "readback":
                return new ReadBack(
                        in.text("directory"),
                        JobKey.ofHex(in.text("jobKey")),
                        in.smallNumber("pass"),
                        in.numbers("extents"),
                        in.has("sampleSeed") ? OptionalLong.of(in.signedNumber("sampleSeed")) : OptionalLong.empty());
            case "key-identifiers":
                return new ReadKeyIdentifiers(
                        in.text("probeDirectory"),
                        in.objects("probes", ProbeFingerprint::read),
                        in.texts("directories"));
            case "cleanup":
                return new CleanUp(in.texts("directories"));
            case "bye":
                return new Bye();
            default:
                throw new ProtocolException("Unknown request " + ProtocolException.quote(type));
        }
    }

    /**
     * The first request. Before it answers, the agent deletes the fill that earlier jobs have left, so that a phone that was
     * unplugged in the middle does not stay full.
     *
     * @param build {@link AgentBuild#id} of the station
     * @param directories where fill may lie
     * @param keepJobs fingerprints of the jobs whose fill is still wanted; at most one in practice
     */
    record Hello(String build, List<String> directories, List<String> keepJobs) implements AgentRequest {
        public Hello {
            directories = Checks.paths(directories);
            keepJobs = Checks.copy(keepJobs);
        }

        @Override
        public String line() {
            return MessageWriter.message("request", "hello")
                    .text("build", build)
                    .texts("directories", directories)
                    .texts("keepJobs", keepJobs)
                    .line();
        }
    }

    /** Asks for sizes and counts below directories. */
    record Survey(List<String> directories) implements AgentRequest {
        public Survey {
            directories = Checks.paths(directories);
        }

        @Override
        public String line() {
            return MessageWriter.message("request", "survey")
                    .texts("directories", directories)
                    .line();
        }
    }

    /** Asks what Android's framework tells the shell's user: {@link PhoneFacts}. */
    record Facts() implements AgentRequest {
        @Override
        public String line() {
            return MessageWriter.message("request", "facts").line();
        }
    }

    /**
     * Writes a file with a random content into each directory. If it is still there after a reset, that was none.
     *
     * @param nonce 64 hexadecimal digits, drawn and journalled by the station beforehand
     */
    record PlantCanaries(String nonce, List<String> directories) implements AgentRequest {
        public PlantCanaries {
            Hex.parse(nonce, CANARY_BYTES);
            directories = Checks.paths(directories);
        }

        @Override
        public String line() {
            return MessageWriter.message("request", "canary-plant")
                    .text("nonce", nonce)
                    .texts("directories", directories)
                    .line();
        }
    }

    /** Looks for the canaries that {@link PlantCanaries} made with the same nonce. */
    record CheckCanaries(String nonce, List<String> directories) implements AgentRequest {
        public CheckCanaries {
            Hex.parse(nonce, CANARY_BYTES);
            directories = Checks.paths(directories);
        }

        @Override
        public String line() {
            return MessageWriter.message("request", "canary-check")
                    .text("nonce", nonce)
                    .texts("directories", directories)
                    .line();
        }
    }

    /**
     * Fills a directory's file system with the job's keystream. Asked again for the same job and pass it goes on where the
     * storage says that it stopped; fill of other jobs and passes is deleted first.
     *
     * @param pass from 1
     * @param margin bytes to leave free, so that the phone keeps working
     * @param maximum bytes of fill at most, counting what is there already; {@link Long#MAX_VALUE} for no limit
     */
    record Overwrite(String directory, JobKey jobKey, int pass, long margin, long maximum) implements AgentRequest {
        public Overwrite {
            Checks.path(directory);
            Checks.pass(pass);
            Checks.amount(margin);
            Checks.amount(maximum);
        }

        @Override
        public String shown() {
            return line().replace(jobKey.hex(), jobKey.fingerprint());
        }

        @Override
        public String line() {
            return MessageWriter.message("request", "overwrite")
                    .text("directory", directory)
                    .text("jobKey", jobKey.hex())
                    .number("pass", pass)
                    .number("margin", margin)
                    .number("maximum", maximum)
                    .line();
        }
    }

    /**
     * Compares the fill on the storage with the keystream.
     *
     * @param extents the length of each fill file, by number, as the overwrite reported them
     * @param sampleSeed empty for every byte; otherwise two samples in each of 1000 sections, a tenth of the fill or more, at
     *     places that follow from the seed
     */
    record ReadBack(String directory, JobKey jobKey, int pass, List<Long> extents, OptionalLong sampleSeed)
            implements AgentRequest {
        public ReadBack {
            Checks.path(directory);
            Checks.pass(pass);
            extents = Checks.copy(extents);
            extents.forEach(Checks::amount);
        }

        /** How many bytes of fill there should be. */
        public long expectedBytes() {
            return extents.stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public String shown() {
            return line().replace(jobKey.hex(), jobKey.fingerprint());
        }

        @Override
        public String line() {
            var out = MessageWriter.message("request", "readback")
                    .text("directory", directory)
                    .text("jobKey", jobKey.hex())
                    .number("pass", pass)
                    .numbers("extents", extents);
            sampleSeed.ifPresent(seed -> out.number("sampleSeed", seed));
            return out.line();
        }
    }

    /**
     * Asks which keys encrypt directories. The agent runs the probe for its architecture, and deletes all of them afterwards.
     *
     * @param probeDirectory where the station has pushed the probes
     * @param probes each file's architecture and hash; a file of another content is not run
     */
    record ReadKeyIdentifiers(String probeDirectory, List<ProbeFingerprint> probes, List<String> directories)
            implements AgentRequest {
        public ReadKeyIdentifiers {
            Checks.path(probeDirectory);
            probes = Checks.copy(probes);
            directories = Checks.paths(directories);
        }

        @Override
        public String line() {
            return MessageWriter.message("request", "key-identifiers")
                    .text("probeDirectory", probeDirectory)
                    .objects("probes", probes, ProbeFingerprint::write)
                    .texts("directories", directories)
                    .line();
        }
    }

    /** Deletes everything of ours below directories: fill of all jobs, all canaries, probes. */
    record CleanUp(List<String> directories) implements AgentRequest {
        public CleanUp {
            directories = Checks.paths(directories);
        }

        @Override
        public String line() {
            return MessageWriter.message("request", "cleanup")
                    .texts("directories", directories)
                    .line();
        }
    }

    /** Ends the agent; so does the end of its input. */
    record Bye() implements AgentRequest {
        @Override
        public String line() {
            return MessageWriter.message("request", "bye").line();
        }
    }

    /** Length of a canary's nonce. */
    int CANARY_BYTES = 32;
}
