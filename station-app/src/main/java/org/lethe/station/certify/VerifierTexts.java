package org.lethe.station.certify;

import java.util.Arrays;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.RouteKind;

/** What a verifier says, in one language: the same words on the command line and on the verifier page. */
public final class VerifierTexts {
    private static final String BUNDLE = "org.lethe.station.certify.verifier";

    private final Messages messages;
    private final ResourceBundle bundle;

    private VerifierTexts(Language language) {
        this.messages = Messages.in(language);
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale(), noFallback);
    }

    /** The texts in a language. */
    public static VerifierTexts in(Language language) {
        return new VerifierTexts(language);
    }

    /** The result in a word or two, for the eye. */
    public String headline(Verification verification) {
        return text("result." + word(verification));
    }

    /** What the result means, with who signed and, where something is wrong, what it is and what to do. */
    public String meaning(Verification verification) {
        return fill("result." + word(verification) + ".meaning", values(verification)) + flaw(verification);
    }

    /** Whether the phone in the hand is the certified one, as a sentence. */
    public String samePhone(boolean same) {
        return text(same ? "phone.SAME" : "phone.OTHER");
    }

    String text(String key) {
        return bundle.getString(key);
    }

    /** Every text by its key, the station's names for rules, assurances and routes included: what the page is given. */
    Map<String, String> all() {
        var all = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        Arrays.stream(PolicyId.values()).forEach(id -> all.put("policy." + id.word(), messages.policy(id)));
        Arrays.stream(Assurance.values()).forEach(it -> all.put("assurance." + it.name(), messages.assurance(it)));
        Arrays.stream(RouteKind.values()).forEach(kind -> all.put("route." + kind.name(), messages.route(kind)));
        return all;
    }

    private static String word(Verification verification) {
        return verification instanceof Verification.Valid valid && valid.simulated()
                ? "SIMULATED"
                : verification.result().name();
    }

    private String flaw(Verification verification) {
        return verification
                .flaw()
                .map(flaw -> fill(
                        "flaw.said", Map.of("flaw", text("flaw." + flaw), "remedy", text("flaw." + flaw + ".remedy"))))
                .map(said -> " " + said)
                .orElse("");
    }

    private Map<String, String> values(Verification verification) {
        if (verification instanceof Verification.Valid valid) {
            return Map.of("name", valid.keyName(), "key", valid.keyId());
        }
        if (verification instanceof Verification.UnknownKey unknown) {
            return Map.of("key", unknown.keyId());
        }
        return verification instanceof Verification.Revoked revoked ? values(revoked) : Map.of();
    }

    private Map<String, String> values(Verification.Revoked revoked) {
        var revocation = revoked.revocation();
        var since = revocation
                .since()
                .map(moment -> fill("result.REVOKED.since", Map.of("since", moment.toString())))
                .orElseGet(() -> text("result.REVOKED.whole"));
        return Map.of(
                "number", revoked.token().number(),
                "name", revoked.keyName(),
                "key", revocation.id(),
                "since", since,
                "reason", revocation.reason());
    }

    private String fill(String key, Map<String, String> values) {
        var filled = text(key);
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
