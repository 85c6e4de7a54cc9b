package org.lethe.station.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.Peer;
import org.lethe.station.document.DocumentPdf;
import org.lethe.station.document.Label;
import org.lethe.station.document.LabelSize;
import org.lethe.station.document.Resolution;
import org.lethe.station.document.Samples;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.PrinterName;
import org.lethe.station.print.PrintResult.Outcome;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.verify.SampleErasures;

/** Prints through a real cupsd whose printer is this test. */
class PrintServiceTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Label.Form FORM = new Label.Form(LabelSize.SHEET, Resolution.DPI_203);

    private final Document certificate = Samples.certificate(SampleErasures.good());
    private final List<PrintRecord> ledger = new ArrayList<>();
    private Optional<OwnCups> cups = Optional.empty();
    private ServerSocket sink = unbound();

    @BeforeEach
    void aPrintServerWhosePrinterIsHere(@TempDir Path directory) throws Exception {
        if (Samples.fonts().files().isEmpty()) {
            Peer.skip("no TrueType font with Chinese characters is installed (fonts-lxgw-wenkai)");
        }
        sink = new ServerSocket(0);
        cups = Optional.of(OwnCups.start(directory));
    }

    @AfterEach
    void endIt() throws Exception {
        sink.close();
        if (cups.isPresent()) {
            cups.get().close();
        }
    }

    @Test
    void what_the_printer_gets_is_the_document_byte_by_byte() throws Exception {
        cups().rawQueue("Office", device());
        var received = received();

        var result = print(PrintKind.DOCUMENT, "Office", LONG);

        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.PRINTED);
        assertThat(received.join()).isEqualTo(DocumentPdf.of(certificate, Samples.QR, Samples.layout(Language.ZH_CN)));
    }

    @Test
    void a_label_goes_to_a_zpl_queue_past_all_filters() throws Exception {
        cups().rawQueue("Labels", device());
        var received = received();

        var result = print(PrintKind.LABEL, "zpl:Labels", LONG);

        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.PRINTED);
        assertThat(received.join())
                .isEqualTo(Label.of(certificate, Samples.QR, FORM, Samples.layout(Language.ZH_CN))
                        .zpl());
    }

    @Test
    void a_test_label_goes_to_the_printer_that_is_to_be_tried_and_is_kept_nowhere() throws Exception {
        cups().rawQueue("Labels", device());
        var received = received();
        var tried = new PrintSetup(Optional.empty(), Optional.of(new PrinterName("zpl:Labels")), FORM, false);

        var result = service(LONG).test(tried, PrintKind.LABEL, Language.EN);

        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.PRINTED);
        assertThat(new String(received.join(), StandardCharsets.US_ASCII)).startsWith("^XA");
        assertThat(ledger).isEmpty();
        assertThat(service(LONG).test(tried, PrintKind.DOCUMENT, Language.EN).fault())
                .contains(PrintFault.NO_PRINTER);
    }

    @Test
    void a_printer_without_paper_is_told_and_the_job_is_taken_back() throws Exception {
        cups().rawQueue("Office", "empty:/tray");

        var result = print(PrintKind.DOCUMENT, "Office", SHORT);

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.fault()).as(result.detail()).contains(PrintFault.OUT_OF_MEDIA);
        assertThat(cups().waitingJobs()).isEmpty();
    }

    @Test
    void a_printer_that_is_gone_is_told_and_the_job_is_taken_back() throws Exception {
        cups().rawQueue("Office", device());
        sink.close();

        var result = print(PrintKind.DOCUMENT, "Office", SHORT);

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.fault()).as(result.detail()).contains(PrintFault.UNREACHABLE);
        assertThat(cups().waitingJobs()).isEmpty();
    }

    @Test
    void a_broken_backend_is_no_print() throws Exception {
        cups().rawQueue("Office", "broken:/");

        var result = print(PrintKind.DOCUMENT, "Office", SHORT);

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(cups().waitingJobs()).isEmpty();
    }

    @Test
    void a_label_does_not_go_to_a_queue_for_a4() throws Exception {
        cups().queueWithPaper("Office", device(), "A4");

        assertThat(print(PrintKind.LABEL, "Office", LONG).fault()).contains(PrintFault.WRONG_MEDIA);
        assertThat(cups().waitingJobs()).isEmpty();
    }

    @Test
    void a_stopped_queue_and_one_that_does_not_exist_are_told() throws Exception {
        cups().rawQueue("Office", device());
        cups().run("cupsdisable", "Office");

        assertThat(print(PrintKind.DOCUMENT, "Office", LONG).fault()).contains(PrintFault.STOPPED);
        assertThat(print(PrintKind.DOCUMENT, "Nowhere", LONG).fault()).contains(PrintFault.NO_SUCH_QUEUE);
    }

    @Test
    void a_print_server_that_is_gone_is_told() throws Exception {
        cups().close();

        assertThat(print(PrintKind.DOCUMENT, "Office", SHORT).fault()).contains(PrintFault.NO_SERVER);
    }

    @Test
    void every_print_is_kept_with_what_became_of_it_and_can_be_repeated() throws Exception {
        cups().rawQueue("Office", "empty:/tray");
        var failed = print(PrintKind.DOCUMENT, "Office", SHORT);
        cups().rawQueue("Office", device());
        var received = received();
        var printed = print(PrintKind.DOCUMENT, "Office", LONG);

        assertThat(received.join()).isNotEmpty();
        assertThat(ledger).extracting(PrintRecord::result).containsExactly(failed, printed);
        assertThat(ledger).extracting(PrintRecord::what).containsOnly(certificate.name());
        assertThat(printed.outcome()).isEqualTo(Outcome.PRINTED);
    }

    @Test
    void the_queues_are_listed_with_what_they_say() throws Exception {
        cups().rawQueue("Labels", device());
        cups().queueWithPaper("Office", device(), "A4");

        assertThat(service(LONG).queues())
                .extracting(PrintQueue::name, queue -> queue.media().orElse("none"))
                .contains(tuple("Office", "iso_a4_210x297mm"));
    }

    private PrintResult print(PrintKind kind, String printer, Duration patience) throws InterruptedException {
        return service(patience)
                .print(certificate, kind, Language.ZH_CN, Optional.of(new PrinterName(printer)), "a test");
    }

    private PrintService service(Duration patience) {
        return new PrintService(
                new PrintSetup(Optional.empty(), Optional.empty(), FORM, false),
                new PrintService.Drawing(Samples.QR, Samples.fonts()),
                new ListLog(ledger),
                cups().server(),
                StationClock.system(),
                patience);
    }

    private OwnCups cups() {
        return cups.orElseThrow();
    }

    private String device() {
        return "socket://127.0.0.1:" + sink.getLocalPort();
    }

    private CompletableFuture<byte[]> received() {
        return CompletableFuture.supplyAsync(() -> {
            try (var printer = sink.accept()) {
                return printer.getInputStream().readAllBytes();
            } catch (IOException fault) {
                return fault.toString().getBytes(StandardCharsets.UTF_8);
            }
        });
    }

    private static ServerSocket unbound() {
        try {
            return new ServerSocket();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    record ListLog(List<PrintRecord> list) implements PrintLog {
        @Override
        public void add(PrintRecord print) {
            list.add(print);
        }

        @Override
        public List<PrintRecord> prints() {
            return List.copyOf(list);
        }
    }
}
