package org.lethe.station.pos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.sale.SaleCounter;
import org.lethe.station.verify.SampleErasures;

/** The examples of {@code docs/pos.md} do what the page says: they are run as they stand, one after the other, by curl. */
class PosManualTest {
    private static final Pattern EXAMPLE = Pattern.compile("```sh\\R(curl .*?)```", Pattern.DOTALL);

    @Test
    @Timeout(120)
    @EnabledIf(value = "hasCurl", disabledReason = "curl is not installed: apt install curl")
    void every_example_works_in_the_order_of_the_page(@TempDir Path home) throws IOException {
        try (var counter = SaleCounter.in(home, 0)) {
            var issued = counter.issue(SampleErasures.good());
            var place = PosPlace.of("127.0.0.1", 0, Optional.empty(), Optional.empty());
            try (var server = PosServer.start(place, counter.pos(), StationClock.system())) {
                var answers = examples().stream()
                        .map(example -> example.replace("http://127.0.0.1:8642/v1", server.url()))
                        .map(PosManualTest::run)
                        .toList();
                assertThat(answers).hasSize(5);
                assertThat(answers.get(0).path("sale").asText()).isEqualTo("S-2027-0815");
                assertThat(answers.get(1).path("sale").asText()).isEqualTo("S-2027-0816");
                assertThat(answers.get(2).path("mayClose").asBoolean()).isTrue();
                assertThat(answers.get(3).path("posCode").asText()).isEqualTo(issued.posCode());
                assertThat(answers.get(4).path("result").asText()).isEqualTo("MALFORMED");
            }
        }
    }

    private static List<String> examples() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "pos.md"));
        return EXAMPLE.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private static JsonNode run(String command) {
        try {
            var curl = new ProcessBuilder("sh", "-c", command).start();
            var answer = new String(curl.getInputStream().readAllBytes(), UTF_8);
            assertThat(curl.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue())
                    .as("%s: %s", command, answer)
                    .isZero();
            return new ObjectMapper().readTree(answer);
        } catch (IOException fault) {
            throw new AssertionError(command, fault);
        }
    }

    static boolean hasCurl() {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
    }
}
