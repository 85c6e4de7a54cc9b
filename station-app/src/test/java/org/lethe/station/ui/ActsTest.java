package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.launch.StationGraph;
import org.lethe.station.launch.StationPlace;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.model.JobState;
import org.lethe.station.settings.SettingsField;
import org.lethe.station.staff.Act;
import org.lethe.station.ui.SaleDesk.Answer;
import org.lethe.station.ui.SaleDesk.Outcome;

/** What somebody does at the window, and what the ledger of a real station says of it afterwards. */
class ActsTest {
    private static final String NAME = "Li Wei";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened before each test
    private StationGraph station;

    @BeforeEach
    void open() {
        station = StationGraph.open(StationPlace.ofRealPhones(home, Optional.empty()));
    }

    /** A kind that nothing a person does puts on record has no case here, and this does not compile. */
    @ParameterizedTest
    @EnumSource
    void every_kind_is_put_on_record_by_what_a_person_does(Act.Kind kind) {
        var subject =
                switch (kind) {
                    case JOB_CANCELLED -> callOffAJob();
                    case CERTIFICATE_ATTACHED -> scanOntoASale(Outcome.ATTACHED);
                    case SETTINGS_CHANGED -> changeASetting();
                };
        assertThat(recorded())
                .singleElement()
                .returns(kind, Act::kind)
                .returns(subject, Act::subject)
                .extracting(Act::by)
                .isIn(NAME, "window");
    }

    @Test
    void what_came_to_nothing_is_no_act() {
        var unused = scanOntoASale(Outcome.ON_ANOTHER_SALE);
        saveSettings();
        assertThat(recorded()).isEmpty();
    }

    private String callOffAJob() {
        var bench = new ScriptedBench(Samples.bench(Samples.atWork(3, "Google Pixel 8", JobState.READY)));
        var model = model(bench);
        model.start();
        model.cancel(model.tiles().get(0));
        return bench.cancelled().get(0).value();
    }

    private String scanOntoASale(Outcome outcome) {
        var sales = new SaleDesk() {
            @Override
            public boolean isCertificate(String scanned) {
                return scanned.startsWith("27");
            }

            @Override
            public Answer attach(String certificate, String sale) {
                return new Answer(outcome, "LS-1", sale);
            }
        };
        var router = new ScanRouter(model(new ScriptedBench(Samples.bench())), sales, Samples.atOnce());
        router.scanned("27010400000247");
        router.scanned("SALE-77");
        return "LS-1";
    }

    private String changeASetting() {
        saveSettings(SettingsField.SHOP);
        return SettingsField.SHOP.name();
    }

    private void saveSettings(SettingsField... changed) {
        var context = new PageContext(
                new SimpleObjectProperty<>(Messages.in(Language.EN)), Samples.atOnce(), new NoOtherPages(), () -> NAME);
        var model = new SettingsModel(station.settingsDesk(), context);
        model.load();
        List.of(changed).forEach(field -> model.field(field).set("Shop, Shenzhen"));
        model.save();
    }

    private BenchViewModel model(ScriptedBench bench) {
        var model = new BenchViewModel(bench, Samples.atOnce(), Samples::qr, Language.EN);
        var staff = station.services(() -> {}).staff();
        model.workAt(new Counter(staff, () -> false, 5, List.of(), Runnable::run));
        model.operator().set(NAME);
        return model;
    }

    /** The acts in the ledger, after the station has ended. */
    private List<Act> recorded() {
        station.close();
        try (var ledger = Ledger.open(home.resolve("ledger.db"))) {
            return ledger.staff().acts();
        }
    }
}
