package org.lethe.station.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.lethe.station.model.ReasonCode;

/** Rows for other programs. Times are UTC in ISO 8601, states and reasons are names, columns are the same in every language. */
public enum HistoryExport {
    /**
     * For spreadsheets, after RFC 4180: UTF-8 with the mark by which Excel knows it, every cell in quotes. A cell that a spreadsheet
     * would compute is made text by an apostrophe, as OWASP advises (CSV Injection): an operator's name is typed by people.
     */
    CSV("csv") {
        @Override
        public String write(List<HistoryRow> rows) {
            return rows.stream()
                    .map(row -> line(members(row).values()))
                    .collect(Collectors.joining("", BYTE_ORDER_MARK + line(COLUMNS), ""));
        }
    },
    /** For programs: an array of objects; what is not known is an empty text. */
    JSON("json") {
        @Override
        public String write(List<HistoryRow> rows) {
            try {
                return MAPPER.writeValueAsString(
                        rows.stream().map(HistoryExport::members).toList());
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("Could not write JSON of strings", impossible);
            }
        }
    };

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String COMPUTED = "=+-@\t\r\n";
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final List<String> COLUMNS = List.of(
            "job",
            "startedAt",
            "endedAt",
            "state",
            "phone",
            "serialTail",
            "port",
            "operator",
            "consent",
            "certificate",
            "posCode",
            "sale",
            "reasons");

    private final String extension;

    HistoryExport(String extension) {
        this.extension = extension;
    }

    /** How the name of such a file ends, without the dot. */
    public String extension() {
        return extension;
    }

    /** The rows as the text of a file in UTF-8. */
    public abstract String write(List<HistoryRow> rows);

    private static Map<String, String> members(HistoryRow row) {
        var values = List.of(
                row.job().value(),
                row.startedAt().toString(),
                row.endedAt().map(Object::toString).orElse(""),
                row.state().name(),
                row.phone(),
                row.serialTail(),
                row.port().orElse(""),
                row.operator(),
                row.consent(),
                row.certificate().orElse(""),
                row.posCode().orElse(""),
                row.sale().orElse(""),
                row.reasons().stream().map(ReasonCode::name).collect(Collectors.joining(" ")));
        var members = new LinkedHashMap<String, String>();
        for (int column = 0; column < COLUMNS.size(); column++) {
            members.put(COLUMNS.get(column), values.get(column));
        }
        return members;
    }

    private static String line(Iterable<String> cells) {
        var line = new StringJoiner(",", "", "\r\n");
        cells.forEach(cell -> line.add(quoted(cell)));
        return line.toString();
    }

    private static String quoted(String cell) {
        var computed = !cell.isEmpty() && COMPUTED.indexOf(cell.charAt(0)) >= 0;
        return '"' + (computed ? "'" : "") + cell.replace("\"", "\"\"") + '"';
    }
}
