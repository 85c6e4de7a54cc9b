package org.lethe.station.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.Peer;
import org.lethe.station.document.Label;
import org.lethe.station.document.LabelSize;
import org.lethe.station.document.Resolution;
import org.lethe.station.document.Samples;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.PrinterName;
import org.lethe.station.print.PrintResult.Outcome;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.verify.SampleErasures;

/** A label printer at a port of the loopback that answers {@code ~HS} as the ZPL II Programming Guide has it. */
class ZplSocketPrinterTest {
    private static final String READY = status(0, 0, 0);
    private static final String BUSY = status(0, 0, 1);
    private static final String EMPTY = status(1, 0, 1);
    private static final Label.Form FORM = new Label.Form(LabelSize.SHEET, Resolution.DPI_300);

    private final Document certificate = Samples.certificate(SampleErasures.good());
    private final byte[] label = Samples.fonts().files().isEmpty()
            ? new byte[0]
            : Label.of(certificate, Samples.QR, FORM, Samples.layout(Language.EN))
                    .zpl();
    private ServerSocket port = unbound();

    @BeforeEach
    void aPort() throws IOException {
        if (label.length == 0) {
            Peer.skip("no TrueType font with Chinese characters is installed (fonts-lxgw-wenkai)");
        }
        port = new ServerSocket(0);
    }

    @AfterEach
    void close() throws IOException {
        port.close();
    }

    @Test
    void a_label_is_printed_when_nothing_waits_in_the_printer_any_more() throws Exception {
        var received = printer(READY, BUSY, BUSY, READY);

        assertThat(print(Duration.ofSeconds(20)).outcome()).isEqualTo(Outcome.PRINTED);
        assertThat(received.join()).contains(new String(label, StandardCharsets.US_ASCII));
    }

    @Test
    void a_printer_without_labels_gets_none() throws Exception {
        var received = printer(EMPTY);

        assertThat(print(Duration.ofSeconds(20)).fault()).contains(PrintFault.OUT_OF_MEDIA);
        assertThat(received.join()).doesNotContain("^XA");
    }

    @Test
    void a_label_that_does_not_come_out_is_taken_back() throws Exception {
        var received = printer(READY, BUSY, EMPTY);

        assertThat(print(Duration.ofSeconds(2)).fault()).contains(PrintFault.OUT_OF_MEDIA);
        assertThat(received.join()).endsWith("~JA\r\n");
    }

    @Test
    void a_printer_that_tells_no_state_gets_its_label_but_nobody_says_printed() throws Exception {
        var received = printer("");

        var result = print(Duration.ofSeconds(20));

        assertThat(result.outcome()).isEqualTo(Outcome.SENT);
        assertThat(result.fault()).contains(PrintFault.NOT_CONFIRMED);
        assertThat(received.join()).contains(new String(label, StandardCharsets.US_ASCII));
    }

    @Test
    void a_printer_that_is_gone_is_told() throws Exception {
        int gone = port.getLocalPort();
        port.close();

        assertThat(print(gone, Duration.ofSeconds(5)).fault()).contains(PrintFault.UNREACHABLE);
    }

    private PrintResult print(Duration patience) throws InterruptedException {
        return print(port.getLocalPort(), patience);
    }

    private PrintResult print(int at, Duration patience) throws InterruptedException {
        var printer = new PrinterName("socket://127.0.0.1:" + at);
        return new PrintService(
                        new PrintSetup(Optional.empty(), Optional.of(printer), FORM, false),
                        new PrintService.Drawing(Samples.QR, Samples.fonts()),
                        new PrintServiceTest.ListLog(new ArrayList<>()),
                        CupsServer.ofEnvironment(Map.of()),
                        StationClock.system(),
                        patience)
                .print(certificate, PrintKind.LABEL, Language.EN, Optional.empty(), "a test");
    }

    /** Answers one state after the other, the last one for ever; returns all that it was sent. */
    private CompletableFuture<String> printer(String... states) {
        var answers = new ArrayDeque<>(List.of(states));
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = port.accept()) {
                return serve(socket, answers);
            } catch (IOException fault) {
                return fault.toString();
            }
        });
    }

    private static String serve(Socket socket, Deque<String> answers) throws IOException {
        var received = new ByteArrayOutputStream();
        for (int next = socket.getInputStream().read();
                next >= 0;
                next = socket.getInputStream().read()) {
            received.write(next);
            if (next == '\n' && received.toString(StandardCharsets.US_ASCII).endsWith("~HS\r\n")) {
                var answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return received.toString(StandardCharsets.US_ASCII);
    }

    private static String status(int paperOut, int pause, int waiting) {
        return "\u0002030," + paperOut + "," + pause + ",0320,00" + waiting + ",0,0,0,000,0,0,0\u0003\r\n"
                + "\u0002000,0,0,0,0,2,6,0,00000000,1,000\u0003\r\n\u00021234,0\u0003\r\n";
    }

    private static ServerSocket unbound() {
        try {
            return new ServerSocket();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
