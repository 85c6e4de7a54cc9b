package org.lethe.station.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
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
import org.lethe.station.ui.Projections.Projection;

/**
 * The bench as the window shows it. Snapshots arrive on a thread of the bench; the newest one is handed to the JavaFX thread,
 * older ones that were not shown yet are dropped. Everything else is to be used on the JavaFX thread.
 */
final class BenchViewModel implements AutoCloseable {
    private final Bench bench;
    private final Background background;
    private final QrCache qrCodes;
    private final Projections projections;
    private final AtomicReference<@Nullable Projection> newest = new AtomicReference<>();
    private final ObservableList<TileViewModel> tiles = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Messages> messages;
    private volatile Messages words; // the same, for the threads of the bench
    private final ReadOnlyObjectWrapper<AdbStatus> adb = new ReadOnlyObjectWrapper<>(AdbStatus.STARTING);
    private final ReadOnlyIntegerWrapper ready = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final StringProperty operator = new SimpleStringProperty("");
    private final StringProperty consent = new SimpleStringProperty("");
    private final BooleanProperty asList = new SimpleBooleanProperty();
    private final ObjectProperty<PolicyId> policy = new SimpleObjectProperty<>(PolicyId.GB46864);
    private Optional<CounterModel> counter = Optional.empty();
    private Optional<Agreed> agreement = Optional.empty();
    private final ReadOnlyObjectWrapper<BenchSnapshot> shown =
            new ReadOnlyObjectWrapper<>(new BenchSnapshot(AdbStatus.STARTING, List.of()));
    private Bench.@Nullable Subscription subscription;

    /** @param background where the bench is asked, and hears of the JavaFX thread: an order waits for the ledger */
    BenchViewModel(Bench bench, Background background, Function<String, QrMatrix> qrCodes, Language language) {
        this.bench = bench;
        this.background = background;
        this.qrCodes = new QrCache(qrCodes);
        this.projections = new Projections(this.qrCodes::codeFor);
        this.words = Messages.in(language);
        this.messages = new ReadOnlyObjectWrapper<>(words);
    }

    /** Begins to follow the bench. */
    void start() {
        subscription = bench.subscribe(this::receive);
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
        }
    }

    /** People sign in at this window from now on. */
    void workAt(Counter place) {
        counter = Optional.of(new CounterModel(place, background::tell, messages::get, operator));
    }

    /** Who works here; empty where a window has no counter behind it, as in a picture of it. */
    Optional<CounterModel> counter() {
        return counter;
    }

    /** Who works here, where the station keeps operators. */
    Optional<CounterModel> signIn() {
        return counter.filter(CounterModel::isKept);
    }

    ObservableList<TileViewModel> tiles() {
        return tiles;
    }

    ReadOnlyObjectProperty<Messages> messages() {
        return messages.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<AdbStatus> adb() {
        return adb.getReadOnlyProperty();
    }

    /** How many phones could be erased now by "erase all ready". */
    ReadOnlyIntegerProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** What the last order could not do; empty when there is nothing to tell. */
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    StringProperty operator() {
        return operator;
    }

    StringProperty consent() {
        return consent;
    }

    ObjectProperty<PolicyId> policy() {
        return policy;
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
        return Bindings.createStringBinding(this::missingNow, operator, consent, messages);
    }

    /** Switches the language of everything that is shown. */
    void speak(Language language) {
        words = Messages.in(language);
        messages.set(words);
        show(projections.of(shown.get(), words));
    }

    /** Shows the bench as it was chosen before, and keeps what is chosen from now on. */
    void keepView(CounterServices.ViewChoice choice) {
        asList.set(choice.isList());
        asList.addListener((view, before, list) -> elsewhere(() -> choice.keep(list)));
    }

    /** The phones that are ready, as a customer tells them apart. */
    List<String> readyPhones() {
        return tiles.stream()
                .map(TileViewModel::now)
                .filter(TileContent::isReady)
                .map(BenchViewModel::forCustomer)
                .toList();
    }

    private static String forCustomer(TileContent tile) {
        return tile.phone() + " · " + tile.facts();
    }

    /** A customer agreed on the screen to exactly these phones; for others that consent does not count. */
    void agreed(Consent given, List<String> phones) {
        agreement = Optional.of(new Agreed(given.reference(), Set.copyOf(phones)));
        consent.set(given.reference());
        notice(Text.CONSENT_KEPT, Map.of("count", phones.size()));
    }

    private boolean isAgreed(TileContent tile) {
        return agreement
                .filter(given -> given.reference().equals(consent.get().strip()))
                .map(given -> given.phones().contains(forCustomer(tile)))
                .orElse(true);
    }

    /** What a customer agreed to on the screen. */
    private record Agreed(String reference, Set<String> phones) {}

    /** Shows tiles instead of the list, or the list instead of tiles. */
    void switchView() {
        asList.set(!asList.get());
    }

    /** The bench as it is shown. */
    ReadOnlyObjectProperty<BenchSnapshot> shown() {
        return shown.getReadOnlyProperty();
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
        return (int) shown.get().bays().stream()
                .flatMap(bay -> bay.job().stream())
                .filter(job -> !job.state().isTerminal() && !BayState.isCancellable(job.state()))
                .count();
    }

    /** The order for all phones that are ready; empty when none is, or an entry is missing. */
    Optional<EraseOrder> orderAll() {
        return order(tiles.stream()
                .map(TileViewModel::now)
                .filter(TileContent::isReady)
                .filter(this::isAgreed)
                .toList());
    }

    /** The order for one phone; empty when it cannot be erased now, or an entry is missing. */
    Optional<EraseOrder> order(TileViewModel tile) {
        if (!isAgreed(tile.now())) {
            notice(Text.CONSENT_OTHER_PHONES, Map.of("number", tile.now().number()));
            return Optional.empty();
        }
        return order(List.of(tile.now()));
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
                        .flatMap(phone -> StaffedBench.warnings(shown.get(), phone.transport()).stream())
                        .distinct()
                        .toList();
    }

    /** Gives a confirmed order in spite of warnings, once the second person has proven who they are, if there is to be one. */
    void giveInSpite(EraseOrder order, OverrideQuestion.Decision decision) {
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
                notice::set);
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
        return tiles.stream().flatMap(tile -> phone(tile.now()).stream()).anyMatch(confirmed::equals);
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
        tile.now()
                .orders()
                .cancel()
                .ifPresent(job -> elsewhere(() -> bench.cancel(job), done -> cancelled(job, number, done)));
    }

    private void cancelled(JobId job, int number, boolean done) {
        if (done) {
            counter.ifPresent(people -> people.did(Act.Kind.JOB_CANCELLED, job.value()));
        } else {
            notice(Text.NOTICE_CANCEL_LATE, Map.of("number", number));
        }
    }

    /** Gives the operator's word for what became of a phone that a person erases by hand. */
    void answer(TileViewModel tile, Saw saw) {
        if (operator.get().isBlank()) {
            notice.set(messages.get().text(Text.NOTICE_ANSWER_NAMELESS));
            return;
        }
        var answer = new OperatorAnswer(new Operator(operator.get().strip()), saw);
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

    private Optional<EraseOrder> order(List<TileContent> chosen) {
        var phones = chosen.stream().flatMap(tile -> phone(tile).stream()).toList();
        if (phones.isEmpty() || !missingNow().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EraseOrder(
                phones,
                policy.get(),
                new Consent(consent.get().strip()),
                new Operator(operator.get().strip())));
    }

    private static Optional<Phone> phone(TileContent tile) {
        return tile.orders().erase().map(transport -> new Phone(tile.number(), tile.phone(), tile.facts(), transport));
    }

    private String refusal(int number, Bench.Answer answer) {
        return answer.reasons().stream()
                .findFirst()
                .map(code -> words.text(
                        Text.NOTICE_REFUSED,
                        Map.of("number", number, "reason", words.reason(code), "remedy", words.remedy(code))))
                .orElseGet(() -> words.text(Text.NOTICE_REFUSED_UNKNOWN, Map.of("number", number)));
    }

    private String missingNow() {
        if (operator.get().isBlank()) {
            return messages.get().text(signIn().isPresent() ? Text.SIGNIN_MISSING : Text.ORDER_MISSING_OPERATOR);
        }
        return consent.get().isBlank() ? messages.get().text(Text.ORDER_MISSING_CONSENT) : "";
    }

    /** On a thread of the bench. */
    private void receive(BenchSnapshot snapshot) {
        drawQrCodes(snapshot);
        if (newest.getAndSet(projections.of(snapshot, words)) == null) {
            background.tell(this::showNewest);
        }
    }

    private void drawQrCodes(BenchSnapshot snapshot) {
        qrCodes.keepOnly(snapshot.bays().stream()
                .flatMap(bay -> bay.job().stream())
                .flatMap(job -> job.certificate().stream())
                .map(CertificateSnapshot::qrText)
                .collect(Collectors.toSet()));
    }

    private void showNewest() {
        var projection = newest.getAndSet(null);
        if (projection != null) {
            show(inLanguage(projection));
        }
    }

    /** Made while the language was switched, it is made anew. */
    private Projection inLanguage(Projection projection) {
        return projection.language() == words.language() ? projection : projections.of(projection.bench(), words);
    }

    private void show(Projection projection) {
        shown.set(projection.bench());
        adb.set(projection.bench().adb());
        replaceTiles(projection.tiles());
        ready.set((int) tiles.stream().filter(tile -> tile.now().isReady()).count());
    }

    /** Tiles of bays that stay are kept, so that focus and scroll position stay too. */
    private void replaceTiles(List<TileContent> contents) {
        var known = tiles.stream().collect(Collectors.toMap(tile -> tile.now().bay(), tile -> tile));
        var next = contents.stream()
                .map(content -> known.getOrDefault(content.bay(), new TileViewModel(content)))
                .toList();
        for (int i = 0; i < next.size(); i++) {
            next.get(i).show(contents.get(i));
        }
        if (!tiles.equals(next)) {
            tiles.setAll(next);
        }
    }
}
