package org.lethe.station.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;

/** What the tiles of a whole bench say. A bay that has not changed since the last time is not put into words anew. On any thread. */
final class Projections {
    private final Function<String, QrMatrix> qrCodes;
    private Optional<Language> spoken = Optional.empty(); // guarded by this
    private Map<String, Projected> last = Map.of(); // guarded by this

    /** A bay and what its tile said of it. */
    private record Projected(BaySnapshot bay, TileContent content) {}

    /** The tiles of a bench, in a language. */
    record Projection(BenchSnapshot bench, Language language, List<TileContent> tiles) {}

    Projections(Function<String, QrMatrix> qrCodes) {
        this.qrCodes = qrCodes;
    }

    synchronized Projection of(BenchSnapshot bench, Messages words) {
        if (!spoken.equals(Optional.of(words.language()))) {
            spoken = Optional.of(words.language());
            last = Map.of();
        }
        var projector = new TileProjector(words, qrCodes);
        var next = new HashMap<String, Projected>();
        bench.bays().forEach(bay -> next.put(bay.id(), projected(bay, projector)));
        last = next;
        var tiles = bench.bays().stream()
                .map(bay -> next.get(bay.id()))
                .map(Projected::content)
                .toList();
        return new Projection(bench, words.language(), tiles);
    }

    private Projected projected(BaySnapshot bay, TileProjector projector) {
        return Optional.ofNullable(last.get(bay.id()))
                .filter(known -> known.bay().equals(bay))
                .orElseGet(() -> new Projected(bay, projector.project(bay)));
    }
}
