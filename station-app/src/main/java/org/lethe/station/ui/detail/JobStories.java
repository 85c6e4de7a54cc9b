package org.lethe.station.ui.detail;

import java.util.List;
import java.util.Optional;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.document.DocumentPdf;
import org.lethe.station.document.DocumentPicture;
import org.lethe.station.document.FontFiles;
import org.lethe.station.document.Layout;
import org.lethe.station.document.Paper;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal;
import org.lethe.station.erase.TranscriptLine;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.JobId;
import org.lethe.station.model.RouteChoice;
import org.lethe.station.plan.Planner;
import org.lethe.station.print.PrintKind;
import org.lethe.station.print.PrintResult;
import org.lethe.station.print.PrintService;
import org.lethe.station.sale.SecondLookStore.SecondLook;
import org.lethe.station.sale.SecondLooks;

/**
 * Where the page of a job reads and prints.
 *
 * @param journal jobs and their stories
 * @param certificates what they ended with
 * @param qr what the code of a certificate says
 * @param fonts in which documents are set
 * @param printing prints them again
 * @param looks second looks at phones with a certificate
 * @param rechecks of phones with a certificate B
 */
public record JobStories(
        JobJournal journal,
        CertificateStore certificates,
        QrText qr,
        FontFiles fonts,
        PrintService printing,
        SecondLooks looks,
        Rechecks rechecks) {
    /** Readable without a zoom; an A4 page is about 790 pixels wide then. */
    private static final int PREVIEW_DPI = 96;

    /**
     * One job with everything that was kept of it.
     *
     * @param job as it stands
     * @param entries its story, oldest first
     * @param exchanges what was exchanged with the phone, as hashes
     * @param document what it ended with; empty before
     * @param choices what comes of each way for a phone as this one was found, best first
     * @param look the second look at its phone; empty when it was neither drawn nor made
     */
    record Story(
            EraseJob job,
            List<JobJournal.Entry> entries,
            List<TranscriptLine> exchanges,
            Optional<Document> document,
            List<RouteChoice> choices,
            Optional<SecondLook> look) {
        Story {
            entries = List.copyOf(entries);
            exchanges = List.copyOf(exchanges);
            choices = List.copyOf(choices);
        }

        /** The certificate that it ended with. */
        Optional<SanitizationCertificate> certificate() {
            return document.flatMap(Document::certificate);
        }
    }

    /** Reads a job; empty when it is not known, or was purged. */
    Optional<Story> of(JobId id) {
        return journal.find(id).map(this::story);
    }

    private Story story(EraseJob job) {
        var document = Document.ofJob(certificates, job.id());
        return new Story(
                job,
                journal.entries(job.id()),
                journal.transcript(job.id()),
                document,
                Planner.withAllRoutes()
                        .decide(job.before(), job.plan().policy())
                        .choices(),
                document.flatMap(Document::certificate).flatMap(issued -> looks.of(issued.number())));
    }

    /** The first page of a document, as a PNG. Takes about a second. */
    byte[] picture(Document document, Language language) {
        var pdf = DocumentPdf.of(document, qr, new Layout(language, Paper.A4, fonts));
        return DocumentPicture.ofFirstPage(pdf, PREVIEW_DPI);
    }

    /** Prints a document again and waits for its end. */
    PrintResult print(Document document, PrintKind kind, Language language, String by) {
        try {
            return printing.print(document, kind, language, Optional.empty(), by);
        } catch (InterruptedException stationEnds) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "The station ends; " + document.name() + " may still come out", stationEnds);
        }
    }
}
