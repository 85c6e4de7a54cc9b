package org.lethe.station.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.GeneratedDocument;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.SaleReason;

/** {@code docs/operator}: no obstacle is missing, and both languages have the same chapters, pictures and headings. */
class OperatorManualTest {
    private static final Path MANUAL = Path.of("..", "docs", "operator");
    private static final List<String> CHAPTERS =
            List.of("first-day.md", "obstacles.md", "red-labels.md", "hub-and-cables.md", "adb-drivers.md");
    private static final Map<Language, String> OBSTACLES = Map.of(
            Language.EN,
            """
            # Every obstacle

            What a tile, a label or a report can say, and the one thing to do about it. What stands first is its short name, which is all that the tiles of a full hub have room for; the word in small type is for supervisors and programs.
            This page is generated from the station's texts (`OperatorManualTest`).

            ## Before, during and after an erasure
            """,
            Language.ZH_CN,
            """
            # 每一种障碍

            方块、标签或报告可能显示的内容，以及唯一要做的事。最前面是简称，接满手机时方块上只放得下简称；小字代码供主管和程序使用。本页由本站的文本生成（`OperatorManualTest`）。

            ## 擦除之前、期间和之后
            """);
    private static final Map<Language, String> SALES =
            Map.of(Language.EN, "\n## When a sale must stay open\n", Language.ZH_CN, "\n## 销售单不能关闭时\n");
    private static final Pattern PICTURE = Pattern.compile(
            "\\.\\./pictures/(bench|detail|history|today|settings|doctor)-(zh-CN|en)-(light|dark)\\.png");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_obstacle_stands_in_the_manual_with_its_remedy(Language language) throws IOException {
        var words = Messages.in(language);
        var page = OBSTACLES.get(language)
                + Arrays.stream(ReasonCode.values())
                        .map(code ->
                                entry(words.nameOf(code) + "** · **" + words.reason(code), words.remedy(code), code))
                        .collect(Collectors.joining())
                + SALES.get(language)
                + Arrays.stream(SaleReason.values())
                        .map(code -> entry(words.reason(code), words.remedy(code), code))
                        .collect(Collectors.joining());
        GeneratedDocument.check("operator/" + language.tag() + "/obstacles.md", page);
    }

    private static String entry(String reason, String remedy, Enum<?> code) {
        return "\n**" + reason + "** `" + code + "`  \n" + remedy + "\n";
    }

    @Test
    void both_languages_have_the_same_chapters_headings_and_pictures() throws IOException {
        for (var chapter : CHAPTERS) {
            assertThat(shape("zh-CN", chapter)).as(chapter).isEqualTo(shape("en", chapter));
        }
        try (var files = Files.list(MANUAL.resolve("en"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(CHAPTERS);
        }
    }

    /** Headings, list items, table rows and pictures, without their words. */
    private static List<String> shape(String language, String chapter) throws IOException {
        return Files.readAllLines(MANUAL.resolve(language).resolve(chapter)).stream()
                .map(line -> line.replaceAll("!\\[[^]]*]\\(../pictures/([a-z]+)-.*", "picture $1")
                        .replaceAll("^(#+|\\d\\.|-|\\|) .*", "$1"))
                .filter(line -> line.matches("#+|\\d\\.|-|\\||picture .*"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_link_leads_to_a_chapter_or_to_a_picture_of_its_own_language(Language language) throws IOException {
        var folder = MANUAL.resolve(language.tag());
        for (var chapter : CHAPTERS) {
            var links = LINK.matcher(Files.readString(folder.resolve(chapter)));
            while (links.find()) {
                var picture = PICTURE.matcher(links.group(1));
                assertThat(!links.group(1).endsWith(".png")
                                || picture.matches() && picture.group(2).equals(language.tag()))
                        .as(chapter + ": " + links.group(1))
                        .isTrue();
                assertThat(folder.resolve(links.group(1))).exists();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_view_that_was_pictured_is_shown_in_the_manual(Language language) throws IOException {
        var manual = new StringBuilder();
        for (var chapter : CHAPTERS) {
            manual.append(Files.readString(MANUAL.resolve(language.tag()).resolve(chapter)));
        }
        try (var pictures = Files.list(MANUAL.resolve("pictures"))) {
            assertThat(pictures.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("-" + language.tag() + "-light.png")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(manual).contains("../pictures/" + name));
        }
    }
}
