package org.lethe.station.print;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.lethe.station.model.PrinterName;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;

/**
 * A label printer at its port 9100 (JetDirect: what is written is printed). It is asked for its state before and after
 * ({@code ~HS}); one that does not answer, as many cheap ones do not, gets its label all the same, but nobody says "printed".
 */
final class ZplSocketPrinter implements Printer {
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final byte[] STATUS = "~HS\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CANCEL_ALL = "~JA\r\n".getBytes(StandardCharsets.US_ASCII);

    private final PrinterName name;
    private final StationClock clock;

    ZplSocketPrinter(PrinterName name, StationClock clock) {
        this.name = name;
        this.clock = clock;
    }

    @Override
    public PrintResult print(PrintJob job, Deadline deadline) throws InterruptedException {
        if (job.kind() != PrintKind.LABEL) {
            return PrintResult.failed(PrintFault.WRONG_MEDIA, name + " prints labels only");
        }
        var zpl = job.zpl();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(name.host(), name.port()), millis(deadline));
            return print(socket, zpl, deadline);
        } catch (IOException fault) {
            return PrintResult.failed(PrintFault.UNREACHABLE, name + ": " + fault);
        }
    }

    private PrintResult print(Socket socket, byte[] zpl, Deadline deadline) throws IOException, InterruptedException {
        var before = state(socket, deadline);
        var obstacle = before.flatMap(ZplState::fault);
        if (obstacle.isPresent()) {
            return PrintResult.failed(obstacle.get(), before.get().toString());
        }
        send(socket, zpl);
        return before.isPresent() ? follow(socket, deadline) : PrintResult.sent("the printer tells no state");
    }

    /** Until nothing waits in the printer any more; what does not come out is taken back, so that nobody gets two labels. */
    private PrintResult follow(Socket socket, Deadline deadline) throws IOException, InterruptedException {
        var state = state(socket, deadline);
        while (state.filter(ZplState::isBusy).isPresent() && !deadline.expired()) {
            clock.pause(LOOK);
            state = state(socket, deadline);
        }
        if (state.isEmpty()) {
            return PrintResult.sent("the printer tells no state any more");
        }
        return state.get().isBusy()
                ? takeBack(socket, state.get())
                : PrintResult.printed(state.get().toString());
    }

    private static PrintResult takeBack(Socket socket, ZplState state) throws IOException {
        send(socket, CANCEL_ALL);
        return PrintResult.failed(state.fault().orElse(PrintFault.TIMEOUT), state.toString());
    }

    private static Optional<ZplState> state(Socket socket, Deadline deadline) throws IOException {
        socket.setSoTimeout(millis(deadline.sooner(ANSWER)));
        send(socket, STATUS);
        return ZplState.read(socket.getInputStream());
    }

    private static void send(Socket socket, byte[] commands) throws IOException {
        socket.getOutputStream().write(commands);
        socket.getOutputStream().flush();
    }

    private static int millis(Deadline deadline) {
        return (int) Math.max(1, deadline.remaining().toMillis());
    }
}
