package org.lethe.station.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        void write(Iterator<HistoryRow> rows, Writer out) throws IOException {
            out.write(BYTE_ORDER_MARK + line(COLUMNS));
            while (rows.hasNext()) {
                out.write(line(cells(rows.next())));
            }
        }
    },
    /** For programs: an array of objects; what is not known is an empty text. */
    JSON("json") {
        @Override
        void write(Iterator<HistoryRow> rows, Writer out) throws IOException {
            try (var array = MAPPER.writer().writeValuesAsArray(out)) {
                while (rows.hasNext()) {
                    array.write(members(rows.next()));
                }
            }
        }
    };

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String COMPUTED = "=+-@\t\r\n";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE) // a row is small
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET) // whoever opened the file closes it
            .build();
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

    /** The format of a file of this name; empty when its ending is of none. */
    public static Optional<HistoryExport> ofName(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith('.' + format.extension))
                .findFirst();
    }

    /** Writes the rows as UTF-8, one at a time. */
    public void write(Iterator<HistoryRow> rows, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(rows, text);
        text.flush();
    }

    abstract void write(Iterator<HistoryRow> rows, Writer out) throws IOException;

    private static List<String> cells(HistoryRow row) {
        return List.of(
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
    }

    private static Map<String, String> members(HistoryRow row) {
        var cells = cells(row);
        var members = new LinkedHashMap<String, String>();
        for (int column = 0; column < COLUMNS.size(); column++) {
            members.put(COLUMNS.get(column), cells.get(column));
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
