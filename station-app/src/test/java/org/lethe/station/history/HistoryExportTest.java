package org.lethe.station.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryExportTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void a_name_that_a_spreadsheet_would_compute_becomes_text(String name) throws IOException {
        assertThat(csv(List.of(HistoryRows.by(name)))).contains("\"'" + name + "\"");
    }

    @Test
    void quotes_commas_and_line_ends_stay_in_their_cell() throws IOException {
        var csv = csv(List.of(HistoryRows.by("李, \"Zoë\"\nWén")));
        assertThat(csv).contains(",\"李, \"\"Zoë\"\"\nWén\",");
    }

    @Test
    void a_spreadsheet_is_told_that_it_is_utf_8_and_gets_a_line_of_names_first() throws IOException {
        var lines = csv(List.of()).split("\r\n");
        assertThat(lines).hasSize(1);
        assertThat(lines[0]).startsWith("\uFEFF\"job\",\"startedAt\"").endsWith("\"reasons\"");
    }

    private static String csv(List<HistoryRow> rows) throws IOException {
        return text(HistoryExport.CSV, rows);
    }

    private static String text(HistoryExport format, List<HistoryRow> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(rows.iterator(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void json_has_the_same_members_for_every_row() throws Exception {
        var rows = List.of(HistoryRows.erased(1, "vivo X90", "1-1", 20), HistoryRows.red(2, "vivo X90", "1-2"));
        var json = new ObjectMapper().readTree(text(HistoryExport.JSON, rows));
        assertThat(json).hasSize(2);
        assertThat(json.get(1).fieldNames()).toIterable().containsExactlyElementsOf(() -> json.get(0)
                .fieldNames());
        assertThat(json.get(0).get("posCode").asText()).isEqualTo("27010400000147");
        assertThat(json.get(1).get("certificate").asText()).isEmpty();
    }
}
