package org.lethe.station.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.protocol.AgentRequest;
import org.lethe.station.GeneratedDocument;
import org.lethe.station.model.AllowList.Way;

/** The list of what may be asked is complete, closed, and the page of it is what the code says. */
class AllowListTest {
    @Test
    void every_request_that_the_agent_understands_is_on_the_list() {
        var words = AllowList.entries().stream()
                .filter(entry -> entry.way() == Way.AGENT)
                .map(AllowList.Entry::shown)
                .toList();

        assertThat(words).hasSameSizeAs(AgentRequest.class.getPermittedSubclasses());
        assertThat(words).allSatisfy(word -> assertThat(AllowList.permits(Way.AGENT, word))
                .isTrue());
    }

    @Test
    void a_command_with_a_value_of_its_form_is_permitted_and_with_another_is_not() {
        assertThat(AllowList.permits(Way.SHELL, PhoneCommand.REMOVE_USER.line("10")))
                .isTrue();
        assertThat(AllowList.permits(Way.SHELL, "pm remove-user 10; reboot")).isFalse();
        assertThat(AllowList.permits(Way.SHELL, "pm remove-user 0")).isFalse();
    }

    @Test
    void commands_that_are_sent_together_are_permitted_only_when_each_is() {
        var together = PhoneCommand.together(List.of(PhoneCommand.OWNERS, PhoneCommand.CLOCK));
        assertThat(AllowList.permits(Way.SHELL, together)).isTrue();
        assertThat(AllowList.permits(Way.SHELL, together.replace("date +%s", "cat /sdcard/x")))
                .isFalse();
        assertThat(AllowList.permits(Way.SHELL, together + "; id")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "getprop", "dumpsys account", "pm list users", "ls /sdcard", "cat /sdcard/x", "sync; id"})
    void what_could_print_content_is_not_permitted(String command) {
        assertThat(AllowList.permits(Way.SHELL, command)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void one_way_of_asking_does_not_open_another(Way way) {
        AllowList.entries().stream().filter(entry -> entry.way() != way).forEach(entry -> assertThat(
                        AllowList.permits(way, entry.shown()))
                .isFalse());
    }

    @Test
    void the_page_is_what_the_code_says() throws IOException {
        var page = new StringBuilder(
                """
                # What the station may ask of a phone

                Everything, with its purpose: made from `AllowList`, whose words a test compares with this page. Journeys watch whole jobs from the
                phone's side and fail on anything else. Why no answer holds anything that the phone's owner wrote:
                [decisions/0010](decisions/0010-what-the-station-may-ask-a-phone.md). In angle brackets is the form of a value.
                """);
        Arrays.stream(Way.values()).forEach(way -> section(page, way));
        GeneratedDocument.check("allow-list.md", page.toString());
    }

    private static void section(StringBuilder page, Way way) {
        page.append("\n## ").append(title(way)).append("\n\n| what | what for |\n|---|---|\n");
        entries(way).forEach(entry -> page.append("| `")
                .append(entry.shown().replace("|", "\\|"))
                .append("` | ")
                .append(entry.purpose())
                .append(" |\n"));
    }

    private static List<AllowList.Entry> entries(Way way) {
        return AllowList.entries().stream().filter(entry -> entry.way() == way).toList();
    }

    private static String title(Way way) {
        return switch (way) {
            case SHELL -> "Commands for the phone's shell";
            case FILE -> "Files, by adb's file service";
            case SERVICE -> "Other services of adbd and of recovery";
            case AGENT -> "Requests to the " + way.name().toLowerCase(Locale.ROOT);
        };
    }
}
