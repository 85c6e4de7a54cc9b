package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lethe.station.history.HistoryRow;
import org.lethe.station.history.HistorySearch;
import org.lethe.station.history.JobHistory;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;

/** The rows of the history, read from jobs, their documents and sales. A job names its phone masked; so do the rows. */
final class HistoryTable implements JobHistory {
    /** Found by whole names, by parts of the model, and by the ends of what stands on the phone or its box. */
    private static final String FIND =
            """
            with known as (
                select job.sequence, job.id, job.state, job.started_at,
                    json_extract(job.document, '$.job.endedAt') as ended_at,
                    json_extract(job.document, '$.job.before.identity.maker') as maker,
                    json_extract(job.document, '$.job.before.identity.model') as model,
                    json_extract(job.document, '$.job.before.identity.serial.value') as masked,
                    json_extract(job.document, '$.job.memory.USB_PATH') as port,
                    json_extract(job.document, '$.job.memory.LINE_FAULTS') is not null as line_failed,
                    json_extract(job.document, '$.job.operator.name') as operator,
                    json_extract(job.document, '$.job.consent.reference') as consent,
                    (select group_concat(value, ' ') from json_each(job.document, '$.job.reasons')) as reasons,
                    certificate.number, certificate.pos_code, attachment_now.sale,
                    coalesce(certificate.evidence, report.evidence) as evidence
                from job
                left join certificate on certificate.job = job.id
                left join report on report.job = job.id
                left join attachment_now on attachment_now.certificate = certificate.number
                where (:state = '' or job.state = :state)
                and job.started_at >= :from and job.started_at < :until
            )
            select * from known
            where :text = ''
            or id = :upper or number = :upper or pos_code = :digits
            or sale = :text collate nocase
            or maker || ' ' || model like '%' || :pattern || '%' escape '!'
            or masked like '%…' || :pattern escape '!'
            or json_extract(evidence, '$.phone.serial') like '%' || :pattern escape '!'
            or json_extract(evidence, '$.phone.imeis') like '%' || :pattern || '"%' escape '!'
            order by sequence desc limit :most offset :skip
            """;

    /** Times stand as text: before and after everything that a clock can say. */
    private static final String EARLIEST = "";

    private static final String LATEST = "~";

    private final LedgerDatabase database;

    HistoryTable(LedgerDatabase database) {
        this.database = database;
    }

    @Override
    public List<HistoryRow> find(HistorySearch search, int skip, int most) {
        var text = search.text();
        return database.read(handle -> handle.createQuery(FIND)
                .bind("state", search.state().map(JobState::name).orElse(""))
                .bind("from", search.from().map(HistoryTable::bound).orElse(EARLIEST))
                .bind("until", search.until().map(HistoryTable::bound).orElse(LATEST))
                .bind("text", text)
                .bind("upper", text.toUpperCase(Locale.ROOT))
                .bind("digits", text.replaceAll("[ -]", ""))
                .bind("pattern", text.replaceAll("[!%_]", "!$0"))
                .bind("most", most)
                .bind("skip", skip)
                .map((row, context) -> row(row))
                .list());
    }

    /** Without its Z: fractions of the same second, where there are some, sort after it. */
    private static String bound(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    }

    private static HistoryRow row(ResultSet row) throws SQLException {
        return new HistoryRow(
                new JobId(row.getString("id")),
                Instant.parse(row.getString("started_at")),
                Optional.ofNullable(row.getString("ended_at")).map(Instant::parse),
                JobState.valueOf(row.getString("state")),
                phone(row),
                tail(row.getString("masked")),
                Optional.ofNullable(row.getString("port")),
                row.getBoolean("line_failed"),
                row.getString("operator"),
                row.getString("consent"),
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getString("pos_code")),
                Optional.ofNullable(row.getString("sale")),
                reasons(Optional.ofNullable(row.getString("reasons"))));
    }

    private static String phone(ResultSet row) throws SQLException {
        var nobody = new DeviceSerial(row.getString("masked"));
        return new DeviceIdentity(nobody, row.getString("maker"), row.getString("model"), "", "").displayName();
    }

    /** What a mask shows of a name, see {@link PhoneNames#shortened}. */
    private static String tail(String masked) {
        return masked.substring(masked.indexOf('…') + 1);
    }

    private static List<ReasonCode> reasons(Optional<String> words) {
        return words.stream()
                .flatMap(all -> Arrays.stream(all.split(" ")))
                .map(ReasonCode::valueOf)
                .toList();
    }
}
