package org.lethe.station.print;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lethe.station.runtime.Deadline;

/**
 * The print server of this computer, asked over IPP. Not by {@code javax.print}: without {@code lpr} that reports success and
 * prints nothing, and it never learns what became of a job (decision 0012).
 *
 * @param address usually {@code localhost:631}
 */
public record CupsServer(InetSocketAddress address) {
    private static final int STANDARD_PORT = 631;
    private static final String MIME = "application/ipp";
    private static final String[] QUEUE_ATTRIBUTES = {
        "printer-name",
        "printer-info",
        "printer-state",
        "printer-state-reasons",
        "printer-state-message",
        "printer-is-accepting-jobs",
        "media-default"
    };
    private static final String[] JOB_ATTRIBUTES = {"job-state", "job-state-reasons", "job-printer-state-message"};

    /** The server that CUPS's own programs would ask: {@code CUPS_SERVER}, else this computer. */
    public static CupsServer ofEnvironment(Map<String, String> environment) {
        var named = Optional.ofNullable(environment.get("CUPS_SERVER")).filter(name -> !name.startsWith("/"));
        return new CupsServer(named.map(CupsServer::address)
                .orElseGet(() -> InetSocketAddress.createUnresolved("localhost", STANDARD_PORT)));
    }

    private static InetSocketAddress address(String name) {
        int colon = name.lastIndexOf(':');
        return colon < 0
                ? InetSocketAddress.createUnresolved(name, STANDARD_PORT)
                : InetSocketAddress.createUnresolved(
                        name.substring(0, colon), Integer.parseInt(name.substring(colon + 1)));
    }

    List<PrintQueue> queues(Deadline deadline) throws PrintServerException {
        var request = new IppMessage.Request(IppMessage.CUPS_GET_PRINTERS).wanting(QUEUE_ATTRIBUTES);
        var answer = ask("/", request.with(new byte[0]), deadline);
        return answer.groups().stream()
                .filter(group -> group.containsKey("printer-name"))
                .map(CupsServer::queue)
                .toList();
    }

    /**
     * One queue.
     *
     * @throws PrintServerException when there is none of that name, or the server cannot be asked
     */
    public PrintQueue queue(String name, Deadline deadline) throws PrintServerException {
        var request = new IppMessage.Request(IppMessage.GET_PRINTER_ATTRIBUTES)
                .printer(uri(name))
                .wanting(QUEUE_ATTRIBUTES);
        return ask("/printers/" + name, request.with(new byte[0]), deadline).groups().stream()
                .filter(group -> group.containsKey("printer-state"))
                .map(CupsServer::queue)
                .findFirst()
                .orElseThrow(() -> new PrintServerException(PrintFault.NO_SUCH_QUEUE, "no queue " + name));
    }

    /** Hands a document over; returns the number of its job. */
    int print(String queue, String title, String format, byte[] document, Deadline deadline)
            throws PrintServerException {
        var request = new IppMessage.Request(IppMessage.PRINT_JOB)
                .printer(uri(queue))
                .user(System.getProperty("user.name"))
                .jobName(title)
                .format(format);
        return ask("/printers/" + queue, request.with(document), deadline)
                .value("job-id")
                .map(Integer::valueOf)
                .orElseThrow(() -> new PrintServerException(PrintFault.NOT_CONFIRMED, "the server gave no job number"));
    }

    /** What became of a job so far; empty when the server does not know it any more. */
    Optional<CupsJob> job(String queue, int id, Deadline deadline) throws PrintServerException {
        var answer = send(
                "/printers/" + queue,
                ofJob(IppMessage.GET_JOB_ATTRIBUTES, queue, id)
                        .wanting(JOB_ATTRIBUTES)
                        .with(new byte[0]),
                deadline);
        if (answer.status() == IppMessage.NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(CupsJob.of(successful(answer)));
    }

    /** Takes a job back; one that has ended already stays as it ended. */
    void cancel(String queue, int id, Deadline deadline) throws PrintServerException {
        var unused = send(
                "/printers/" + queue, ofJob(IppMessage.CANCEL_JOB, queue, id).with(new byte[0]), deadline);
    }

    private IppMessage.Request ofJob(int operation, String queue, int id) {
        return new IppMessage.Request(operation).printer(uri(queue)).job(id).user(System.getProperty("user.name"));
    }

    private IppMessage ask(String path, byte[] request, Deadline deadline) throws PrintServerException {
        return successful(send(path, request, deadline));
    }

    private static IppMessage successful(IppMessage answer) throws PrintServerException {
        if (answer.isSuccess()) {
            return answer;
        }
        var fault = answer.status() == IppMessage.NOT_FOUND ? PrintFault.NO_SUCH_QUEUE : PrintFault.STOPPED;
        throw new PrintServerException(
                fault,
                answer.value("status-message")
                        .orElseGet(() -> String.format(Locale.ROOT, "IPP status 0x%04x", answer.status())));
    }

    private IppMessage send(String path, byte[] request, Deadline deadline) throws PrintServerException {
        try {
            return exchange(path, request, deadline);
        } catch (IOException fault) {
            throw new PrintServerException(PrintFault.NO_SERVER, "print server " + hostAndPort() + ": " + fault);
        }
    }

    private IppMessage exchange(String path, byte[] request, Deadline deadline)
            throws IOException, PrintServerException {
        var url =
                URI.create("http://" + hostAndPort() + path.replace(" ", "%20")).toURL();
        var connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        int left = (int) Math.max(1, deadline.remaining().toMillis());
        connection.setConnectTimeout(left);
        connection.setReadTimeout(left);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", MIME);
        connection.setFixedLengthStreamingMode(request.length);
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(request);
        }
        int code = connection.getResponseCode();
        if (code != HttpURLConnection.HTTP_OK) {
            throw new PrintServerException(PrintFault.NOT_ALLOWED, "print server " + hostAndPort() + ": HTTP " + code);
        }
        try (var in = connection.getInputStream()) {
            return IppMessage.parse(in.readAllBytes());
        }
    }

    private static PrintQueue queue(Map<String, List<String>> group) {
        return new PrintQueue(
                first(group, "printer-name").orElse(""),
                first(group, "printer-info").orElse(""),
                first(group, "printer-state").map(Integer::valueOf).orElse(0),
                first(group, "printer-is-accepting-jobs").map(Boolean::valueOf).orElse(true),
                group.getOrDefault("printer-state-reasons", List.of()).stream()
                        .filter(reason -> !reason.equals("none"))
                        .toList(),
                first(group, "printer-state-message").orElse(""),
                first(group, "media-default"));
    }

    private static Optional<String> first(Map<String, List<String>> group, String attribute) {
        return group.getOrDefault(attribute, List.of()).stream().findFirst();
    }

    private String uri(String queue) {
        return "ipp://" + hostAndPort() + "/printers/" + queue;
    }

    private String hostAndPort() {
        return address.getHostString() + ":" + address.getPort();
    }

    /**
     * What a server says of a job.
     *
     * @param state 3 pending, 4 held, 5 processing, 6 stopped, 7 cancelled, 8 aborted, 9 completed (RFC 8011, section 5.3.7)
     * @param words its reasons and the printer's message
     */
    record CupsJob(OptionalInt state, String words) {
        static final int HELD = 4;
        static final int CANCELLED = 7;
        static final int ABORTED = 8;
        static final int COMPLETED = 9;

        static CupsJob of(IppMessage answer) {
            var state = answer.value("job-state").map(Integer::valueOf);
            var words = answer.value("job-state-reasons").orElse("")
                    + answer.value("job-printer-state-message")
                            .filter(text -> !text.isBlank())
                            .map(text -> ": " + text)
                            .orElse("");
            return new CupsJob(state.map(OptionalInt::of).orElseGet(OptionalInt::empty), words);
        }

        boolean is(int which) {
            return state.isPresent() && state.getAsInt() == which;
        }
    }
}
