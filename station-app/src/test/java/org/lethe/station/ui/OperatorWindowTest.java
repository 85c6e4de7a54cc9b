package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lethe.fixtures.display.NeedsDisplay;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.Operator;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.WarningOverride;
import org.lethe.station.staff.MemoryStaff;
import org.lethe.station.staff.Pin;
import org.lethe.station.staff.QuickStaff;
import org.lethe.station.staff.Role;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Signing in, deciding about a warning with a second person, and reading what was interrupted, in the real window. */
@ExtendWith(NeedsDisplay.class)
class OperatorWindowTest extends ApplicationTest {
    private final ScriptedBench bench = new ScriptedBench(Samples.bench(
            Samples.ready(1, "Google Pixel 8", Finding.of(ReasonCode.BOOTLOADER_UNLOCKED, Severity.WARNING))));

    @Override
    public void start(Stage first) {
        var staff = QuickStaff.in(new MemoryStaff());
        staff.add("Wang Fang", Role.SUPERVISOR, new Pin("2580"), "test");
        staff.add("Li Wei", Role.CLERK, new Pin("1234"), "test");
        var left = new Interruption(new JobId("0123456789"), "Xiaomi 13T …R7K2", JobState.ERASING);
        var counter = new Counter(staff, () -> true, 5, List.of(left), Runnable::run);
        new BenchWindow(
                        bench,
                        WindowSetup.of(Language.EN, Samples::qr, window -> {}).at(counter),
                        first)
                .show();
    }

    @Test
    void a_warned_phone_is_erased_by_who_signed_in_with_a_reason_and_the_second_persons_pin() {
        assertThat(lookup("#erase-all").queryButton().isDisabled()).isTrue();
        choose("#sign-in-name", "Li Wei");
        clickOn("#sign-in-pin").write("1234").clickOn("Sign in");
        clickOn("#consent").write("T-1");
        clickOn("#erase-all").clickOn("Erase phone 1");
        clickOn("#override-reason").write("the seller unlocked it");
        choose("#override-second", "Wang Fang");
        clickOn("#override-pin").write("2580").clickOn("Erase all the same");

        var decision = WarningOverride.of("the seller unlocked it", new Operator("Li Wei"))
                .agreedBy(new Operator("Wang Fang"));
        Awaitility.await().untilAsserted(() -> assertThat(bench.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.override()).contains(decision)));
    }

    @Test
    void what_was_interrupted_stands_there_until_it_was_read() {
        assertThat(interrupted()).contains("Xiaomi 13T …R7K2").contains("plug it in where it was");
        clickOn("#interrupted-read");
        assertThat(lookup("#interrupted").query().getParent().isVisible()).isFalse();
    }

    private String interrupted() {
        return lookup("#interrupted").<Labeled>query().getText();
    }

    private void choose(String box, String name) {
        interact(() -> lookup(box).<ComboBox<String>>query().setValue(name));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
