package org.lethe.station.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.lethe.station.history.HistorySearch;
import org.lethe.station.model.JobState;

/**
 * Fills a ledger with jobs, certificates and sales as large as real ones, and says how long each search of the history takes. Run by
 * hand; arguments: a new file, and how many jobs. The rows are written at once and are in no chain: the history does not read it.
 */
final class HistoryScaleProgram {
    private static final int DOCUMENT_BYTES = 5_000;
    private static final int EVIDENCE_BYTES = 12_000;
    private static final int ROUNDS = 5;

    private HistoryScaleProgram() {}

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0]);
        int jobs = Integer.parseInt(arguments[1]);
        try (var ledger = Ledger.open(file)) {
            Jdbi.create("jdbc:sqlite:" + file).useTransaction(handle -> fill(handle, jobs));
            System.out.printf(Locale.ROOT, "%d jobs, %d MB%n", jobs, Files.size(file) / 1_000_000);
            searches(jobs).forEach((name, search) -> measure(ledger, name, search));
        }
    }

    /** The sample job, again and again: other phones, days and states. Everything SQL says here is said by the tables' checks too. */
    private static void fill(Handle handle, int jobs) {
        var document = JobDocument.write(SampleJobs.bareJob(1), new PhoneSeal(new byte[32]), false);
        handle.createUpdate(
                        """
                        with recursive number (n) as (select 1 union all select n + 1 from number where n < :jobs)
                        insert into job (id, state, open, started_at, document)
                        select printf('%010X', n), iif(n % 20 = 0, 'NOT_ERASED', 'ERASED'), 0,
                            strftime('%Y-%m-%dT%H:%M:%SZ', '2024-01-01', (n * 13) || ' minutes'),
                            json_set(:document, '$.pad', printf('%.*c', :bytes, 'x'),
                                '$.job.before.identity.model', printf('Model %d', n % 200),
                                '$.job.before.identity.serial.value', printf('R5…%04X', n % 65536))
                        from number
                        """)
                .bindMap(Map.of("jobs", jobs, "document", document, "bytes", DOCUMENT_BYTES))
                .execute();
        handle.createUpdate(
                        """
                        insert into certificate (running, number, pos_code, job, assurance, issued_at, simulated, phone, token, evidence)
                        select sequence, printf('LS-TEST-%d', sequence), printf('%014d', sequence), id, 'A', started_at, 1, '', '',
                            json_object('pad', printf('%.*c', :bytes, 'x'), 'phone', json_object('serial', printf('R58%07d', sequence),
                                'imeis', json_array(printf('%015d', sequence * 7919))))
                        from job where state = 'ERASED'
                        """)
                .bind("bytes", EVIDENCE_BYTES)
                .execute();
        handle.execute("insert into attachment (certificate, sale, at)"
                + " select number, printf('Sale %d', running), issued_at from certificate");
    }

    private static Map<String, HistorySearch> searches(int jobs) {
        var red = Optional.of(JobState.NOT_ERASED);
        var day = LocalDate.of(2025, 1, 2);
        var all = HistorySearch.ALL;
        return new TreeMap<>(Map.of(
                "nothing entered", all,
                "POS code", text("%014d".formatted(jobs / 2 + 1)),
                "certificate", text("LS-TEST-" + (jobs / 2 + 1)),
                "sale", text("sale " + (jobs / 2 + 1)),
                "end of IMEI", text("7919"),
                "model", text("model 7"),
                "no hit", text("nothing of that name"),
                "a state", new HistorySearch("", red, Optional.empty(), Optional.empty()),
                "one day", HistorySearch.ofDay(day, ZoneOffset.UTC),
                "model, state, a year",
                        new HistorySearch("model 7", red, Optional.empty(), Optional.empty())
                                .between(Optional.of(day), Optional.of(day.plusYears(1)), ZoneOffset.UTC)));
    }

    private static HistorySearch text(String text) {
        return new HistorySearch(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void measure(Ledger ledger, String name, HistorySearch search) {
        long longest = 0;
        int rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            rows = ledger.history().find(search, 0, 101).size();
            longest = Math.max(longest, System.nanoTime() - begun);
        }
        System.out.printf(
                "%-22s %4d rows, longest of %d: %d ms%n",
                name, rows, ROUNDS, Duration.ofNanos(longest).toMillis());
    }
}
