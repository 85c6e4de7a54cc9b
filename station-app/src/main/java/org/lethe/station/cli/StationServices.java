package org.lethe.station.cli;

import java.util.Optional;
import java.util.function.Function;
import org.lethe.station.audit.LedgerAudit;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.certify.QrText;
import org.lethe.station.document.FontFiles;
import org.lethe.station.erase.JobJournal;
import org.lethe.station.history.JobHistory;
import org.lethe.station.model.JobId;
import org.lethe.station.print.AutomaticLabels;
import org.lethe.station.print.PrintService;
import org.lethe.station.sale.SaleGate;
import org.lethe.station.sale.SaleService;
import org.lethe.station.sale.SecondLooks;
import org.lethe.station.staff.Staff;

/**
 * What commands work with.
 *
 * @param bench the bench, started when it is first asked for
 * @param plans the planner, for dry runs
 * @param journal the jobs
 * @param history the same as rows, found and exported
 * @param certificates certificates and red reports
 * @param faces what people and programs need of a job's certificate
 * @param sales which certificate hangs on which sale
 * @param gate whether a sale may close
 * @param secondLooks what was drawn, seen and stopped
 * @param audit checks, exports and copies of the ledger
 * @param staff the operators
 * @param qr what the QR code of a certificate says
 * @param fonts in which documents are set
 * @param printing prints them
 * @param labels print by themselves when jobs end
 * @param pace how long commands wait for the bench
 * @param end ends everything that was started, in order
 */
public record StationServices(
        BenchStart bench,
        PlanPreview plans,
        JobJournal journal,
        JobHistory history,
        CertificateStore certificates,
        Function<JobId, Optional<CertificateSnapshot>> faces,
        SaleService sales,
        SaleGate gate,
        SecondLooks secondLooks,
        LedgerAudit audit,
        Staff staff,
        QrText qr,
        FontFiles fonts,
        PrintService printing,
        AutomaticLabels labels,
        Pace pace,
        Runnable end)
        implements AutoCloseable {
    @Override
    public void close() {
        end.run();
    }

    /** Starts the bench once; the same one from then on. */
    @FunctionalInterface
    public interface BenchStart {
        /** @throws StationUnavailableException when adb is missing or its server cannot be used; says what to do */
        Bench get() throws StationUnavailableException;
    }
}
