package org.lethe.station.i18n;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.Finding;
import org.lethe.station.model.HeldBack;
import org.lethe.station.model.JobState;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.SaleReason;
import org.lethe.station.model.StepKind;

/** The texts of the station in one language. Immutable; to switch the language is to take another. */
public final class Messages {
    private static final String BUNDLE = "org.lethe.station.i18n.messages";

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language) {
        this.language = language;
        // without this control a missing language would silently be replaced by the computer's own
        var noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale(), noFallback);
    }

    /** The texts in a language. */
    public static Messages in(Language language) {
        return new Messages(language);
    }

    /** The language of these texts. */
    public Language language() {
        return language;
    }

    /** Sizes, rates and times in this language. */
    public Figures figures() {
        return new Figures(this);
    }

    /** A text without values. */
    public String text(Text text) {
        return text(text, Map.of());
    }

    /**
     * A text with values.
     *
     * @param values by the names that the text gives to its places
     * @throws IllegalArgumentException when the text has a place for which no value is given
     */
    public String text(Text text, Map<String, ?> values) {
        return fill(text.key(), values);
    }

    /** Where a job stands, in a word or two. */
    public String state(JobState state) {
        return word("state", state);
    }

    /** What a step does, in a word or two. */
    public String step(StepKind kind) {
        return word("step", kind);
    }

    /** What a step does, with its pass where it has one. */
    public String step(EraseStep step) {
        var name = step(step.kind());
        return step.pass() == 0 ? name : text(Text.TILE_PASS, Map.of("step", name, "pass", step.pass()));
    }

    /** Why a phone rests, in a few words. */
    public String heldBack(HeldBack why) {
        return word("held-back", why);
    }

    /** The name of a way to reset. */
    public String route(RouteKind route) {
        return word("route", route);
    }

    /** The name of a policy. */
    public String policy(PolicyId policy) {
        return word("policy", policy);
    }

    /** The name of a kind of encryption. */
    public String encryption(Encryption encryption) {
        return word("encryption", encryption);
    }

    /** What a certificate may claim: the letter and what it means. */
    public String assurance(Assurance assurance) {
        return word("assurance", assurance);
    }

    /** A claim as a sentence that is true when its check passed. */
    public String claim(Claim claim) {
        return word("claim", claim);
    }

    /** The outcome of a check in a word. */
    public String result(CheckResult result) {
        return word("result", result);
    }

    /** A phone's connection in a few words. */
    public String connection(ConnectionState state) {
        return word("connection", state);
    }

    /** A reason in so few words that they fit where its text does not. */
    public String nameOf(ReasonCode code) {
        return fill("reason." + code.name() + ".name", Map.of());
    }

    /** What a reason means, where nothing more is known than the code. */
    public String reason(ReasonCode code) {
        return fill("reason." + code.name() + ".text", Map.of());
    }

    /** What was found, with its figures. */
    public String reason(Finding finding) {
        return fill("reason." + finding.code().name() + ".text", finding.details());
    }

    /** The one thing to do about a reason. */
    public String remedy(ReasonCode code) {
        return fill("reason." + code.name() + ".remedy", Map.of());
    }

    /** Why a sale must stay open. */
    public String reason(SaleReason code) {
        return fill("sale." + code.name() + ".text", Map.of());
    }

    /** The one thing to do about a sale that must stay open. */
    public String remedy(SaleReason code) {
        return fill("sale." + code.name() + ".remedy", Map.of());
    }

    private String word(String family, Enum<?> value) {
        return fill(family + "." + value.name(), Map.of());
    }

    private String fill(String key, Map<String, ?> values) {
        return new Template(template(key)).fill(values);
    }

    /** A text as it stands in the bundle. */
    String template(String key) {
        return bundle.getString(key);
    }
}
