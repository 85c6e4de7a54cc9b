package org.lethe.station.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.i18n.Messages;
import org.lethe.station.ui.Projections.Projection;

/**
 * The bench as tiles. Snapshots arrive on a thread of the bench and are put into words there; the newest one is handed to the JavaFX
 * thread, older ones that were not shown yet are dropped.
 */
final class LiveTiles implements AutoCloseable {
    private final Bench bench;
    private final Background background;
    private final QrCache qrCodes;
    private final Projections projections;
    private volatile Messages words;
    private final AtomicReference<@Nullable Projection> newest = new AtomicReference<>();
    private final ObservableList<TileViewModel> tiles = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<AdbStatus> adb = new ReadOnlyObjectWrapper<>(AdbStatus.STARTING);
    private final ReadOnlyIntegerWrapper ready = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<BenchSnapshot> shown =
            new ReadOnlyObjectWrapper<>(new BenchSnapshot(AdbStatus.STARTING, List.of()));
    private Bench.@Nullable Subscription subscription;

    /** @param words in which it speaks at first */
    LiveTiles(Bench bench, Background background, Function<String, QrMatrix> qrCodes, Messages words) {
        this.bench = bench;
        this.background = background;
        this.qrCodes = new QrCache(qrCodes);
        this.projections = new Projections(this.qrCodes::codeFor);
        this.words = words;
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

    ObservableList<TileViewModel> tiles() {
        return tiles;
    }

    ReadOnlyObjectProperty<AdbStatus> adb() {
        return adb.getReadOnlyProperty();
    }

    /** How many phones could be erased now by "erase all ready". */
    ReadOnlyIntegerProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** The bench as it is shown. */
    ReadOnlyObjectProperty<BenchSnapshot> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Says everything anew, in another language. */
    void speak(Messages other) {
        words = other;
        show(projections.of(shown.get(), other));
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
