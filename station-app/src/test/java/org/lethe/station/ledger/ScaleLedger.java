package org.lethe.station.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Fills a ledger with jobs as large as real ones: journals, certificates, red reports and sales, every row in the chain, every twentieth
 * job red. The last day is a busy one, of {@link #BUSY_DAY} jobs. All is one transaction, or the disk would be measured.
 */
final class ScaleLedger {
    /** Jobs of the last day. */
    static final int BUSY_DAY = 400;

    private static final int LINES_OF_A_JOB = 20;
    private static final int DOCUMENT_BYTES = 5_000;
    private static final int EVIDENCE_BYTES = 12_000;

    private final Handle handle;
    private Instant now = Instant.EPOCH;
    private final LedgerChain chain = new LedgerChain(() -> now);

    private ScaleLedger(Handle handle) {
        this.handle = handle;
    }

    /** Makes the ledger; the file must be new. */
    static void fill(Path file, int jobs) throws IOException {
        Ledger.open(file).close();
        Jdbi.create("jdbc:sqlite:" + file).useTransaction(handle -> {
            new ScaleLedger(handle).fill(jobs);
            ChainHeadFile.of(file).replace(LedgerChain.tip(handle));
        });
    }

    private void fill(int jobs) {
        insertJobs(jobs);
        insertDocuments(
                "certificate",
                "running, number, pos_code, job, assurance, issued_at, simulated, phone, token, evidence",
                "sequence, printf('LS-TEST-%d', sequence), printf('%014d', sequence), id, 'A', started_at, 1, '', ''",
                "ERASED");
        insertDocuments(
                "report",
                "sequence, job, state, reasons, written_at, simulated, phone, evidence",
                "sequence, id, state, 'CANARY_SURVIVED', started_at, 1, ''",
                "NOT_ERASED");
        handle.execute("insert into attachment (sequence, certificate, sale, at)"
                + " select running, number, printf('Sale %d', running), issued_at from certificate");
        for (int job = 1; job <= jobs; job++) {
            chain(job);
        }
    }

    /** The sample job, again and again: other phones, people, ports, days and states. */
    private void insertJobs(int jobs) {
        var document = JobDocument.write(SampleJobs.bareJob(1), new PhoneSeal(new byte[32]), false);
        handle.createUpdate(
                        """
                        with recursive number (n) as (select 1 union all select n + 1 from number where n < :jobs),
                        started (n, at) as (
                            select n, strftime('%Y-%m-%dT%H:%M:%SZ', '2024-01-01', iif(n > :jobs - :busy,
                                ((:jobs - :busy) * 13 / 1440 + 1) * 1440 + (n - :jobs + :busy) * 2, n * 13) || ' minutes')
                            from number)
                        insert into job (id, state, open, started_at, document)
                        select printf('%010X', n), iif(n % 20 = 0, 'NOT_ERASED', 'ERASED'), 0, at,
                            json_set(:document, '$.pad', printf('%.*c', :bytes, 'x'),
                                '$.job.endedAt', strftime('%Y-%m-%dT%H:%M:%SZ', at, (15 + n % 50) || ' minutes'),
                                '$.job.operator.name', printf('Operator %d', n % 40),
                                '$.job.memory.USB_PATH', printf('usb:1-%d.%d', 1 + n % 10, 1 + n / 10 % 4),
                                '$.job.before.identity.model', printf('Model %d', n % 200),
                                '$.job.before.identity.serial.value', printf('R5…%04X', n % 65536))
                        from started
                        """)
                .bindMap(Map.of("jobs", jobs, "busy", BUSY_DAY, "document", document, "bytes", DOCUMENT_BYTES))
                .execute();
        handle.createUpdate(
                        """
                        with recursive number (n) as (select 1 union all select n + 1 from number where n < :lines)
                        insert into journal_line (job, at, state, step, remark)
                        select id, started_at, 'ERASING', 'OVERWRITE', printf('line %d', n) from job join number order by job.sequence, n
                        """)
                .bind("lines", LINES_OF_A_JOB)
                .execute();
    }

    private void insertDocuments(String table, String columns, String values, String state) {
        handle.createUpdate("insert into " + table + " (" + columns + ") select " + values
                        + ", json_object('pad', printf('%.*c', :bytes, 'x'), 'phone', json_object('serial',"
                        + " printf('R58%07d', sequence), 'imeis', json_array(printf('%015d', sequence * 7919))))"
                        + " from job where state = :state")
                .bind("bytes", EVIDENCE_BYTES)
                .bind("state", state)
                .execute();
    }

    /** What belongs to a job has its number, but for the journal, which has several lines of each. */
    private void chain(int job) {
        now = handle.createQuery("select started_at from job where sequence = ?")
                .bind(0, job)
                .mapTo(String.class)
                .map(Instant::parse)
                .one();
        for (long line = (job - 1L) * LINES_OF_A_JOB + 1; line <= (long) job * LINES_OF_A_JOB; line++) {
            chain.append(handle, ChainedTable.JOURNAL_LINE, line);
        }
        if (isRed(job)) {
            chain.append(handle, ChainedTable.REPORT, job);
        } else {
            chain.append(handle, ChainedTable.CERTIFICATE, job);
            chain.append(handle, ChainedTable.ATTACHMENT, job);
        }
    }

    private static boolean isRed(int job) {
        return job % 20 == 0;
    }
}
