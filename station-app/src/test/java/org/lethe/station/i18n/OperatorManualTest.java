package org.lethe.station.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
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
    private static final List<String> CHAPTERS = List.of(
            "first-day.md", "obstacles.md", "red-labels.md", "hub-and-cables.md", "adb-drivers.md", "dark-theme.md");
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

            卡片、标签或报告可能显示的内容，以及唯一要做的事。最前面是简称，接满手机时卡片上只放得下简称；小字代码供主管和程序使用。本页由本站的文本生成（`OperatorManualTest`）。

            ## 清除之前、期间和之后
            """);
    private static final Map<Language, String> SALES =
            Map.of(Language.EN, "\n## When a sale must stay open\n", Language.ZH_CN, "\n## 销售单不能关闭时\n");
    /** What a computer cannot see and the reasons therefore cannot say (decision 0019). */
    private static final Map<Language, String> MAKERS = Map.of(
            Language.EN,
            """

            ## Phones that refuse: their makers' switches

            The station cannot see these switches. Look for them when a phone says `USB_DEBUGGING_OFF` or `CANARY_UNKNOWN` again and again, is missing from the window, or does not take the erasure app.

            - **Samsung**: USB debugging is grey, or the app is refused. Settings → Security and privacy → Auto Blocker → off. It may switch itself on again after half an hour.
            - **Huawei, HONOR**: the phone charges and is not in the window. Pull down its notifications, tap the line about USB, choose file transfer, and switch on Developer options → Allow ADB debugging in charge only mode. After a restart or a reset choose file transfer again.
            - **OPPO, realme, OnePlus**: the marks cannot be planted. Developer options → Disable permission monitoring → on, and erase it again. A reset switches it off: if the same is said after one, put the phone aside and report its model. If it asks for the account's password, the owner types it.
            - **vivo, iQOO**: the phone asks on its screen about the app. Unlock it, allow the installation while the station waits, and erase it again if it was too late.
            - **Xiaomi, Redmi, POCO**: see `XIAOMI_SECURITY_SETTINGS_OFF` and `XIAOMI_INSTALL_OFF`.
            """,
            Language.ZH_CN,
            """

            ## 手机拒绝操作：厂商自己的开关

            本站看不到这些开关。手机反复显示 `USB_DEBUGGING_OFF` 或 `CANARY_UNKNOWN`，窗口中没有这部手机，或手机不接受清除应用时，请检查：

            - **三星**：USB 调试是灰色的，或应用被拒绝。设置 → 安全和隐私 → 自动拦截器 → 关闭。半小时后它可能自己重新打开。
            - **华为、荣耀**：手机在充电，但窗口中没有。下拉通知栏，点 USB 一栏，选择传输文件，并打开开发者选项 → 仅充电模式下允许 ADB 调试。重启或重置之后要再选一次传输文件。
            - **OPPO、真我、一加**：无法写入标记。开发者选项 → 禁止权限监控 → 打开，再次清除。重置会把它关闭：如果重置之后仍这样显示，请放到一边并报告型号。要求输入账号密码时，由机主输入。
            - **vivo、iQOO**：手机在屏幕上询问是否安装应用。请解锁手机，在本站等待时允许安装；来不及的话再次清除。
            - **小米、红米、POCO**：见 `XIAOMI_SECURITY_SETTINGS_OFF` 和 `XIAOMI_INSTALL_OFF`。
            """);

    private static final Pattern PICTURE = Pattern.compile("\\.\\./pictures/([a-z-]+)-(zh-CN|en)-(light|dark)\\.png");
    private static final Map<Language, Pattern> QUOTED = Map.of(
            Language.EN, Pattern.compile("(?<![*\\w])\\*([^*\\s][^*]*)\\*"),
            Language.ZH_CN, Pattern.compile("“([^”]*)”"));

    /** On screens of phones and computers. */
    private static final Map<Language, Set<String>> ELSEWHERE = Map.of(
            Language.EN,
            Set.of(
                    "Build number",
                    "USB debugging",
                    "Always allow from this computer",
                    "Allow",
                    "Charge only",
                    "File transfer",
                    "Android",
                    "ADB Interface",
                    "Update driver",
                    "Android File Transfer",
                    "OpenMTP",
                    "no permissions"),
            Language.ZH_CN,
            Set.of(
                    "版本号",
                    "USB 调试",
                    "一律允许使用这台计算机进行调试",
                    "允许",
                    "仅充电",
                    "传输文件",
                    "Android",
                    "ADB Interface",
                    "更新驱动程序",
                    "no permissions"));

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
                + MAKERS.get(language)
                + SALES.get(language)
                + Arrays.stream(SaleReason.values())
                        .map(code -> entry(words.reason(code), words.remedy(code), code))
                        .collect(Collectors.joining());
        GeneratedDocument.check("operator/" + language.tag() + "/obstacles.md", page);
    }

    private static String entry(String reason, String remedy, Enum<?> code) {
        return "\n**" + reason + "** `" + code + "`  \n" + remedy + "\n";
    }

    /** Quoted is what a person finds on a screen: in the station's window, or on a phone or computer, which {@link #ELSEWHERE} lists. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_button_and_field_that_the_manual_names_is_called_so_in_the_window(Language language) throws IOException {
        var unknown = new TreeSet<String>();
        var elsewhere = new TreeSet<>(ELSEWHERE.get(language));
        for (var label : quoted(language)) {
            if (!elsewhere.contains(label) && !isInTheWindow(label, language)) {
                unknown.add(label);
            }
        }
        elsewhere.removeAll(quoted(language));
        assertThat(unknown).isEmpty();
        assertThat(elsewhere).describedAs("not quoted any more").isEmpty();
    }

    @Test
    void both_languages_name_the_same_buttons_and_fields_in_the_same_order() throws IOException {
        var chinese = bundle(Language.ZH_CN);
        var english = bundle(Language.EN);
        var labels = quoted(Language.EN);
        labels.removeAll(ELSEWHERE.get(Language.EN));
        var translated = quoted(Language.ZH_CN);
        translated.removeAll(ELSEWHERE.get(Language.ZH_CN));
        assertThat(translated).hasSameSizeAs(labels);
        for (int place = 0; place < labels.size(); place++) {
            var label = labels.get(place);
            assertThat(english.keySet().stream()
                            .filter(key -> english.getString(key).equals(label)))
                    .describedAs(label)
                    .extracting(chinese::getString)
                    .contains(translated.get(place));
        }
    }

    /** The words in the marks of quotation that the language has, in their order; of a way to a place each of its parts. */
    private static List<String> quoted(Language language) throws IOException {
        var labels = new ArrayList<String>();
        for (var chapter : CHAPTERS) {
            if (!chapter.equals("obstacles.md")) { // generated, and about the phones' screens
                Objects.requireNonNull(QUOTED.get(language))
                        .matcher(Files.readString(MANUAL.resolve(language.tag()).resolve(chapter)))
                        .results()
                        .forEach(label -> labels.addAll(List.of(label.group(1).split(" → "))));
            }
        }
        return labels;
    }

    private static boolean isInTheWindow(String label, Language language) {
        var words = bundle(language);
        return words.keySet().stream().map(words::getString).anyMatch(label::equals);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("org.lethe.station.i18n.messages", language.locale());
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
                .map(line -> line.replaceAll("!\\[[^]]*]\\(" + PICTURE + "\\)", "picture $1 $3")
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
                            .filter(name -> name.matches(".*-" + language.tag() + "-(light|dark)\\.png")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(manual).contains("../pictures/" + name));
        }
    }
}
