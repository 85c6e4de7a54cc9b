package org.lethe.station.pos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lethe.station.runtime.Sha256;

/**
 * Decides who is answered, before anything of a request is looked at. On loopback the danger is the web browser of the same
 * computer: a page may send requests there, and a name that its owner points to 127.0.0.1 (DNS rebinding) makes them look like
 * the page's own. Sales systems are no pages, so whatever says that it comes from one is turned away.
 */
final class Doorkeeper {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String BEARER = "Bearer ";

    private final PosPlace place;
    private final RateLimit limit;

    Doorkeeper(PosPlace place, RateLimit limit) {
        this.place = place;
        this.limit = limit;
    }

    /** Why this caller is not answered; empty when it is. */
    Optional<Answer> refusal(Caller caller) {
        if (!limit.admits(caller.address())) {
            return Optional.of(
                    Answer.problem(Problem.TOO_MANY, "Wait as many seconds as Retry-After says, then ask again")
                            .with("Retry-After", Long.toString(limit.secondsToWait())));
        }
        if (caller.origin().isPresent() || place.isLocal() && !isOwnName(caller.host())) {
            return Optional.of(Answer.problem(
                    Problem.FORBIDDEN, "Web pages are not answered; call http://127.0.0.1 from a program of yours"));
        }
        return place.apiKeySha256()
                .filter(expected -> !isKey(expected, caller.authorization()))
                .map(expected -> Answer.problem(
                                Problem.UNAUTHORIZED, "Send the station's key as \"Authorization: Bearer KEY\"")
                        .with("WWW-Authenticate", "Bearer"));
    }

    private static boolean isOwnName(String host) {
        return OWN_NAMES.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", ""));
    }

    /** Takes the same time whatever is wrong with the key. */
    private static boolean isKey(String expectedSha256, Optional<String> authorization) {
        var key = authorization
                .filter(text -> text.startsWith(BEARER))
                .map(text -> text.substring(BEARER.length()))
                .orElse("");
        return MessageDigest.isEqual(ascii(expectedSha256), ascii(Sha256.hex(key)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Who asks.
     *
     * @param address of the other end
     * @param host the name by which this station was called, with its port
     * @param origin of the page that asks, as browsers say it
     * @param authorization what the caller brings
     */
    record Caller(String address, String host, Optional<String> origin, Optional<String> authorization) {}
}
