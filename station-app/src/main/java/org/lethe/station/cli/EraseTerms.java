package org.lethe.station.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.EraseRequest;
import org.lethe.station.model.Consent;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Operator;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.WarningOverride;
import picocli.CommandLine.Option;

/** By which rules, with whose agreement and by whom. */
final class EraseTerms {
    @Option(names = "--policy", paramLabel = "P", defaultValue = "gb46864")
    private String policy = "";

    @Option(names = "--passes", paramLabel = "N")
    private @Nullable Integer passes;

    @Option(names = "--consent", paramLabel = "REF")
    private @Nullable String consent;

    @Option(names = "--operator", paramLabel = "NAME")
    private @Nullable String operator;

    @Option(names = "--override", paramLabel = "REASON")
    private @Nullable String override;

    @Option(names = "--second", paramLabel = "NAME")
    private @Nullable String second;

    /** Refuses an order that nobody gave or nobody agreed to. */
    void requireComplete(Words words) {
        if (isBlank(consent) || isBlank(operator)) {
            throw new UsageException(words.text("erase.incomplete"));
        }
    }

    /** The policy that was chosen. */
    ErasePolicy policy(Words words) {
        var chosen = PolicyId.ofWord(policy)
                .map(ErasePolicy::of)
                .orElseThrow(() -> new UsageException(words.text("erase.noSuchPolicy", policy)));
        if (passes != null && (passes < 1 || passes > 3)) {
            throw new UsageException(words.text("erase.passes", passes));
        }
        return passes == null ? chosen : chosen.withPasses(passes);
    }

    /** The order for these phones, each of which has a transport. */
    EraseRequest request(List<BaySnapshot> phones, Session session) throws StationUnavailableException {
        var transports = phones.stream()
                .map(bay -> Phones.phone(bay).transport().orElseThrow())
                .toList();
        var by = actor(session);
        var request = new EraseRequest(transports, policy(session.words()), new Consent(text(consent)), by);
        var decision = decision(by, session);
        return decision.map(request::overriding).orElse(request);
    }

    private Optional<WarningOverride> decision(Operator by, Session session) throws StationUnavailableException {
        if (isBlank(override)) {
            return Optional.empty();
        }
        var alone = WarningOverride.of(text(override), by);
        return Optional.of(isBlank(second) ? alone : agreed(alone, session));
    }

    private WarningOverride agreed(WarningOverride alone, Session session) throws StationUnavailableException {
        var other = session.actor(text(second));
        if (other.equals(alone.by())) {
            throw new UsageException(session.words().text("erase.sameSecond", other.name()));
        }
        session.prove(other);
        return alone.agreedBy(other);
    }

    /**
     * Who erases.
     *
     * @throws UsageException when the station keeps operators and this is none of them
     */
    Operator actor(Session session) throws StationUnavailableException {
        return session.actor(text(operator));
    }

    private static boolean isBlank(@Nullable String text) {
        return text(text).isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
