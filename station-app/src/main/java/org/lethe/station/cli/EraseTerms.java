package org.lethe.station.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.EraseRequest;
import org.lethe.station.model.Consent;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Operator;
import org.lethe.station.model.PolicyId;
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
    EraseRequest request(List<BaySnapshot> phones, Words words) {
        var transports = phones.stream()
                .map(bay -> Phones.phone(bay).transport().orElseThrow())
                .toList();
        return new EraseRequest(transports, policy(words), new Consent(text(consent)), new Operator(text(operator)));
    }

    private static boolean isBlank(@Nullable String text) {
        return text(text).isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
