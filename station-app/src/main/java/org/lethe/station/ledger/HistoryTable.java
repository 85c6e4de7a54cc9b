package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
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
    /**
     * The jobs that a text names: whole names, parts of the model, and the ends of what stands on the phone or its box. Each part walks an
     * index that holds all it compares (V9); the hints are there because without statistics SQLite prefers to read the documents.
     */
    private static final String NAMED =
            """
            sequence in (
                select sequence from job where id = :upper
                union all
                select sequence from job indexed by job_phone
                where json_extract(document, '$.job.before.identity.maker') || ' '
                    || json_extract(document, '$.job.before.identity.model') like '%' || :pattern || '%' escape '!'
                or json_extract(document, '$.job.before.identity.serial.value') like '%…' || :pattern escape '!'
                union all
                select job.sequence from certificate join job on job.id = certificate.job
                where number = :upper or pos_code = :digits
                union all
                select job.sequence from certificate join job on job.id = certificate.job
                where number in (
                    select certificate from attachment where sale = :text collate nocase
                    union all
                    select certificate from attachment_move where to_sale = :text collate nocase)
                and :text = (select sale from attachment_now where certificate = number) collate nocase
                union all
                select job.sequence from certificate indexed by certificate_phone join job on job.id = certificate.job
                where json_extract(evidence, '$.phone.serial') like '%' || :pattern escape '!'
                or json_extract(evidence, '$.phone.imeis') like '%' || :pattern || '"%' escape '!'
                union all
                select job.sequence from report indexed by report_phone join job on job.id = report.job
                where json_extract(evidence, '$.phone.serial') like '%' || :pattern escape '!'
                or json_extract(evidence, '$.phone.imeis') like '%' || :pattern || '"%' escape '!')
            """;

    /** First which rows; only those are then read whole. */
    private static final String ROWS =
            """
            with hit as materialized (
                select sequence from job %s order by sequence desc limit :most offset :skip
            )
            select job.id, job.state, job.started_at,
                json_extract(job.document, '$.job.endedAt') as ended_at,
                json_extract(job.document, '$.job.before.identity.maker') as maker,
                json_extract(job.document, '$.job.before.identity.model') as model,
                json_extract(job.document, '$.job.before.identity.serial.value') as masked,
                json_extract(job.document, '$.job.memory.USB_PATH') as port,
                json_extract(job.document, '$.job.memory.LINE_FAULTS') is not null as line_failed,
                json_extract(job.document, '$.job.operator.name') as operator,
                json_extract(job.document, '$.job.consent.reference') as consent,
                (select group_concat(value, ' ') from json_each(job.document, '$.job.reasons')) as reasons,
                certificate.number, certificate.pos_code,
                (select sale from attachment_now where certificate = certificate.number) as sale
            from hit join job on job.sequence = hit.sequence
            left join certificate on certificate.job = job.id
            order by job.sequence desc
            """;

    /** As a limit: none (sqlite.org/lang_select.html). */
    private static final int ALL = -1;

    private final LedgerDatabase database;

    HistoryTable(LedgerDatabase database) {
        this.database = database;
    }

    @Override
    public List<HistoryRow> find(HistorySearch search, int skip, int most) {
        return database.read(handle -> rows(handle, search, skip, most).list());
    }

    @Override
    public long count(HistorySearch search) {
        return database.read(handle -> handle.createQuery("select count(*) from job " + where(search))
                .bindMap(values(search))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public <R> R read(HistorySearch search, Function<Stream<HistoryRow>, R> reader) {
        return database.read(handle -> {
            try (var rows = rows(handle, search, 0, ALL).stream()) {
                return reader.apply(rows);
            }
        });
    }

    private static ResultIterable<HistoryRow> rows(Handle handle, HistorySearch search, int skip, int most) {
        return handle.createQuery(query(search))
                .bindMap(values(search))
                .bind("most", most)
                .bind("skip", skip)
                .map((row, context) -> row(row));
    }

    /** The query for a search, with places for its {@link #values}. */
    static String query(HistorySearch search) {
        return ROWS.formatted(where(search));
    }

    /** Only what is asked for: a condition that holds for any row would keep SQLite from the index of another. */
    private static String where(HistorySearch search) {
        var conditions = Stream.of(
                        Optional.of(NAMED).filter(named -> !search.text().isEmpty()),
                        search.state().map(state -> "state = :state"),
                        search.from().map(from -> "started_at >= :from"),
                        search.until().map(until -> "started_at < :until"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : "where " + conditions;
    }

    static Map<String, String> values(HistorySearch search) {
        var values = new HashMap<String, String>();
        if (!search.text().isEmpty()) {
            values.putAll(Map.of(
                    "text", search.text(),
                    "upper", search.text().toUpperCase(Locale.ROOT),
                    "digits", search.text().replaceAll("[ -]", ""),
                    "pattern", search.text().replaceAll("[!%_]", "!$0")));
        }
        search.state().ifPresent(state -> values.put("state", state.name()));
        search.from().ifPresent(from -> values.put("from", bound(from)));
        search.until().ifPresent(until -> values.put("until", bound(until)));
        return values;
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
