package org.lethe.station.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.EraseRequest;
import org.lethe.station.bench.Signal;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.Consent;
import org.lethe.station.model.JobId;
import org.lethe.station.model.Operator;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.OperatorAnswer.Saw;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.WarningOverride;
import org.lethe.station.staff.Act;
import org.lethe.station.staff.StaffedBench;
import org.lethe.station.ui.EraseOrder.Phone;

/** The bench as the window shows it, and what a person can do there. To be used on the JavaFX thread. */
final class BenchViewModel implements AutoCloseable {
    private final Bench bench;
    private final Background background;
    private final LiveTiles live;
    private final OrderForm form = new OrderForm();
    private final ReadOnlyObjectWrapper<Messages> messages;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final BooleanProperty asList = new SimpleBooleanProperty();
    private Optional<CounterModel> counter = Optional.empty();

    /** @param background where the bench is asked, and hears of the JavaFX thread: an order waits for the ledger */
    BenchViewModel(Bench bench, Background background, Function<String, QrMatrix> qrCodes, Language language) {
        this.bench = bench;
        this.background = background;
        this.messages = new ReadOnlyObjectWrapper<>(Messages.in(language));
        this.live = new LiveTiles(bench, background, qrCodes, messages.get());
    }

    /** Begins to follow the bench. */
    void start() {
        live.start();
    }

    @Override
    public void close() {
        live.close();
    }

    /** People sign in at this window from now on. */
    void workAt(Counter place) {
        var beside = new Background(place.workers(), background::tell);
        counter = Optional.of(new CounterModel(place, beside, messages::get, form.operator()));
    }

    /** Who works here; empty where a window has no counter behind it, as in a picture of it. */
    Optional<CounterModel> counter() {
        return counter;
    }

    /** Whoever acts now; empty where people sign in and nobody has. That an act could not be recorded is told. */
    Optional<Actor> actor() {
        return counter.isEmpty()
                ? Optional.of((kind, subject) -> {})
                : counter.get().actor(fault -> notice(Text.NOTICE_FAULT, Map.of()));
    }

    /** Who works here, where the station keeps operators. */
    Optional<CounterModel> signIn() {
        return counter.filter(CounterModel::isKept);
    }

    ObservableList<TileViewModel> tiles() {
        return live.tiles();
    }

    ReadOnlyObjectProperty<Messages> messages() {
        return messages.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<AdbStatus> adb() {
        return live.adb();
    }

    /** How many phones could be erased now by "erase all ready". */
    ReadOnlyIntegerProperty ready() {
        return live.ready();
    }

    /** What the last order could not do; empty when there is nothing to tell. */
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    StringProperty operator() {
        return form.operator();
    }

    StringProperty consent() {
        return form.consent();
    }

    ObjectProperty<PolicyId> policy() {
        return form.policy();
    }

    /** Whether phones are shown as a list instead of tiles. */
    BooleanProperty asList() {
        return asList;
    }

    /** A text that follows the language. */
    StringBinding text(Text text) {
        return text(text, Map.of());
    }

    /** A text with values that follows the language. */
    StringBinding text(Text text, Map<String, ?> values) {
        return Bindings.createStringBinding(() -> messages.get().text(text, values), messages);
    }

    /** Which entry is missing before anything can be ordered; empty when nothing is. */
    StringBinding missing() {
        return Bindings.createStringBinding(this::missingNow, operator(), consent(), messages);
    }

    /** Switches the language of everything that is shown. */
    void speak(Language language) {
        messages.set(Messages.in(language));
        live.speak(messages.get());
    }

    /** Shows the bench as it was chosen before, and keeps what is chosen from now on. */
    void keepView(CounterServices.ViewChoice choice) {
        asList.set(choice.isList());
        asList.addListener((view, before, list) -> elsewhere(() -> choice.keep(list)));
    }

    /** The phones that are ready, as a customer tells them apart. */
    List<String> readyPhones() {
        return readyTiles().map(OrderForm::forCustomer).toList();
    }

    private Stream<TileContent> readyTiles() {
        return tiles().stream().map(TileViewModel::now).filter(TileContent::isReady);
    }

    /** A customer agreed on the screen to exactly these phones; for others that consent does not count. */
    void agreed(Consent given, List<String> phones) {
        form.agreed(given, phones);
        notice(Text.CONSENT_KEPT, Map.of("count", phones.size()));
    }

    /** Shows tiles instead of the list, or the list instead of tiles. */
    void switchView() {
        asList.set(!asList.get());
    }

    /** The bench as it is shown. */
    ReadOnlyObjectProperty<BenchSnapshot> shown() {
        return live.shown();
    }

    /** Tells a person something. */
    void notice(Text text, Map<String, ?> values) {
        notice.set(messages.get().text(text, values));
    }

    /** Does what a person asked for, not on the JavaFX thread; what fails is told. */
    void elsewhere(Runnable act) {
        background.run(act, this::notDone);
    }

    /** The same with something that comes of it, which is used on the JavaFX thread. */
    <T> void elsewhere(Supplier<T> act, Consumer<T> then) {
        background.fetch(act, then, this::notDone);
    }

    private void notDone(RuntimeException fault) {
        notice.set(messages.get().text(Text.NOTICE_NOT_DONE));
    }

    void dismissNotice() {
        notice.set("");
    }

    /** Shows a notice in the window's language; may be called on any thread. */
    void tell(Function<Language, String> text) {
        background.tell(() -> notice.set(text.apply(messages.get().language())));
    }

    /** How many jobs are at work on a phone; while there are any, the window should not just close. */
    int running() {
        return (int) shown().get().bays().stream()
                .flatMap(bay -> bay.job().stream())
                .filter(BayState::isAtWork)
                .count();
    }

    /** The order for all phones that are ready; empty when none is, or an entry is missing. */
    Optional<EraseOrder> orderAll() {
        return form.order(readyTiles().filter(form::covers).toList());
    }

    /** The order for one phone; empty when it cannot be erased now, or an entry is missing. */
    Optional<EraseOrder> order(TileViewModel tile) {
        if (!form.covers(tile.now())) {
            notice(Text.CONSENT_OTHER_PHONES, Map.of("number", tile.now().number()));
            return Optional.empty();
        }
        return form.order(List.of(tile.now()));
    }

    /**
     * Gives a confirmed order, and tells for which phones it was refused. When one of them is no longer what was confirmed, all
     * of it is: another adb server counts from 1 again, and gives the number in the order to another phone.
     */
    void give(EraseOrder order) {
        give(order, order.request());
    }

    /** What a person has to decide before this order, each thing once; nothing where the station keeps no operators. */
    List<ReasonCode> warnings(EraseOrder order) {
        return signIn().isEmpty()
                ? List.of()
                : order.phones().stream()
                        .flatMap(phone -> StaffedBench.warnings(shown().get(), phone.transport()).stream())
                        .distinct()
                        .toList();
    }

    /**
     * Gives a confirmed order in spite of warnings, once the second person has proven who they are, if there is to be one.
     *
     * @param refused is told why the second person's PIN does not do
     */
    void giveInSpite(EraseOrder order, OverrideQuestion.Decision decision, Consumer<String> refused) {
        var alone = WarningOverride.of(decision.reason(), order.operator());
        if (decision.second().isEmpty()) {
            give(order, order.request().overriding(alone));
            return;
        }
        var people = counter.orElseThrow();
        people.agree(
                alone,
                decision.second().get(),
                decision.digits(),
                both -> give(order, order.request().overriding(both)),
                refused);
    }

    private void give(EraseOrder order, EraseRequest request) {
        var changed =
                order.phones().stream().filter(phone -> !isStillThere(phone)).toList();
        if (changed.isEmpty()) {
            background.fetch(
                    () -> bench.erase(request),
                    answers -> hear(order, answers),
                    fault -> notice.set(messages.get().text(Text.NOTICE_FAULT)));
        } else {
            hear(order, gone(changed));
        }
    }

    private void hear(EraseOrder order, List<Bench.Answer> answers) {
        notice.set(answers.stream()
                .filter(answer -> answer.job().isEmpty())
                .map(answer -> refusal(order.numberOf(answer.transport()), answer))
                .collect(Collectors.joining("\n")));
    }

    private boolean isStillThere(Phone confirmed) {
        return tiles().stream()
                .flatMap(tile -> OrderForm.phone(tile.now()).stream())
                .anyMatch(confirmed::equals);
    }

    private static List<Bench.Answer> gone(List<Phone> phones) {
        return phones.stream()
                .map(phone -> new Bench.Answer(
                        phone.transport(), Optional.empty(), Optional.empty(), List.of(ReasonCode.PHONE_LOST)))
                .toList();
    }

    /** Calls off the job of a tile, as long as nothing was authorized. */
    void cancel(TileViewModel tile) {
        var number = tile.now().number();
        tile.now().orders().cancel().ifPresent(job -> actor().ifPresentOrElse(
                        by -> cancel(job, number, by), () -> notice(Text.SIGNIN_MISSING, Map.of())));
    }

    private void cancel(JobId job, int number, Actor by) {
        elsewhere(() -> bench.cancel(job), done -> cancelled(job, number, by, done));
    }

    private void cancelled(JobId job, int number, Actor by, boolean done) {
        if (done) {
            by.did(Act.Kind.JOB_CANCELLED, job.value());
        } else {
            notice(Text.NOTICE_CANCEL_LATE, Map.of("number", number));
        }
    }

    /** Gives the operator's word for what became of a phone that a person erases by hand. */
    void answer(TileViewModel tile, Saw saw) {
        if (operator().get().isBlank()) {
            notice.set(messages.get().text(Text.NOTICE_ANSWER_NAMELESS));
            return;
        }
        var answer = new OperatorAnswer(new Operator(operator().get().strip()), saw);
        var number = tile.now().number();
        var job = tile.now().orders().answer();
        elsewhere(() -> job.filter(waiting -> bench.answer(waiting, answer)).isPresent(), heard -> {
            if (!heard) {
                notice(Text.NOTICE_ANSWER_LATE, Map.of("number", number));
            }
        });
    }

    /** Has a phone show which one it is, and tells how, or that it cannot. */
    void identify(TileViewModel tile) {
        var number = tile.now().number();
        tile.now()
                .orders()
                .identify()
                .ifPresent(phone -> elsewhere(() -> bench.identify(
                        phone,
                        number,
                        signal -> background.tell(() -> notice(signalText(signal), Map.of("number", number))))));
    }

    private static Text signalText(Signal signal) {
        return switch (signal) {
            case SHOWS_NUMBER -> Text.SIGNAL_SHOWS_NUMBER;
            case VIBRATES -> Text.SIGNAL_VIBRATES;
            case BLINKS -> Text.SIGNAL_BLINKS;
            case CANNOT -> Text.SIGNAL_CANNOT;
        };
    }

    private String refusal(int number, Bench.Answer answer) {
        var words = messages.get();
        return answer.reasons().stream()
                .findFirst()
                .map(code -> words.text(
                        Text.NOTICE_REFUSED,
                        Map.of("number", number, "reason", words.reason(code), "remedy", words.remedy(code))))
                .orElseGet(() -> words.text(Text.NOTICE_REFUSED_UNKNOWN, Map.of("number", number)));
    }

    private String missingNow() {
        if (operator().get().isBlank()) {
            return messages.get().text(signIn().isPresent() ? Text.SIGNIN_MISSING : Text.ORDER_MISSING_OPERATOR);
        }
        return consent().get().isBlank() ? messages.get().text(Text.ORDER_MISSING_CONSENT) : "";
    }
}
