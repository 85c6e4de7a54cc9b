package org.lethe.station.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.SaleReason;

/** {@code docs/reasons.md} says what the station says. Run with {@code -Dlethe.docs.write=true} to write it anew. */
class ReasonsDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "reasons.md");
    private static final String HEAD =
            """
            # Reasons

            Every reason why a phone cannot be erased yet, why it got no certificate, or (at the end) why a sale must stay open. The code is for programs and never changes its
            meaning; text, remedy and short name (for the tiles of a full hub) are for people. Parts in [brackets] are shown when the figures in them are known.

            This file is generated from `ReasonCode` and the language bundles. To write it anew, at the top of the repository:
            `mvn -pl station-app -am test -Dtest=ReasonsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dlethe.docs.write=true`

            """;

    private static final String SALES =
            """

            ## Why a sale must stay open

            Reasons of `sale check` and of the gate in the POS API ([sale.md](sale.md)).

            """;

    @Test
    void the_document_says_what_the_station_says() throws IOException {
        var expected = HEAD
                + Arrays.stream(ReasonCode.values())
                        .map(code -> chapter("reason", "##", code) + names(code))
                        .collect(Collectors.joining("\n"))
                + SALES
                + Arrays.stream(SaleReason.values())
                        .map(code -> chapter("sale", "###", code))
                        .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("lethe.docs.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(DOCUMENT).hasContent(expected);
    }

    private static String names(ReasonCode code) {
        return """
                | name | %s |
                | 简称 | %s |
                """
                .formatted(raw(Language.EN, "reason", code, "name"), raw(Language.ZH_CN, "reason", code, "name"));
    }

    private static String chapter(String family, String level, Enum<?> code) {
        return """
                %s %s

                | | |
                |---|---|
                | en | %s |
                | do | %s |
                | zh-CN | %s |
                | 处理 | %s |
                """
                .formatted(
                        level,
                        code,
                        raw(Language.EN, family, code, "text"),
                        raw(Language.EN, family, code, "remedy"),
                        raw(Language.ZH_CN, family, code, "text"),
                        raw(Language.ZH_CN, family, code, "remedy"));
    }

    private static String raw(Language language, String family, Enum<?> code, String part) {
        return Messages.in(language).template(family + "." + code + "." + part);
    }
}
