package org.lethe.station.certify;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lethe.station.i18n.Language;
import org.lethe.station.runtime.Sha256;

/**
 * The verifier as one HTML file that needs no server and no network: {@code verifier.js} checks, {@code verifier-page.js}
 * shows, jsQR reads codes, and the trusted keys stand in it. Its content security policy names the hashes of exactly these
 * scripts and allows no connection, so that nobody has to take our word for "nothing is sent".
 */
public final class VerifierPage {
    private static final String POLICY =
            "default-src 'none'; script-src %s; style-src %s; img-src blob:; media-src blob:;"
                    + " base-uri 'none'; form-action 'none'";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private VerifierPage() {}

    /**
     * Writes the page.
     *
     * @param trusted the keys it accepts, with their revocations; the demo key is always among them
     */
    public static String html(TrustedKeys trusted) {
        var style = resource("verifier.css");
        var reader = resource("jsQR.js");
        var script = resource("verifier.js") + resource("verifier-page.js");
        var parts = Map.of(
                "policy",
                String.format(POLICY, hash(reader) + " " + hash(script), hash(style)),
                "style",
                style,
                "texts",
                data(texts()),
                "trusted",
                embedded(trusted.toJson()),
                "jsqr",
                reader,
                "script",
                script);
        // in one go: what is put in is not looked through for places again
        return PLACE.matcher(resource("verifier.html"))
                .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(parts.get(place.group(1)))));
    }

    /** As a content security policy names a script or style (CSP Level 3, section 2.3.1). */
    private static String hash(String content) {
        var digest = Sha256.newDigest().digest(content.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static Map<String, Map<String, String>> texts() {
        var texts = new TreeMap<String, Map<String, String>>();
        Arrays.stream(Language.values()).forEach(language -> texts.put(language.tag(), texts(language)));
        return texts;
    }

    private static Map<String, String> texts(Language language) {
        var texts = VerifierTexts.in(language).all();
        texts.put("language", language.ownName());
        return texts;
    }

    private static String data(Map<String, ?> content) {
        try {
            return embedded(CanonicalJson.MAPPER.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Could not write texts as JSON", e);
        }
    }

    /** A name of a key may hold anything; without "<" it cannot end the script element that it stands in. */
    private static String embedded(String json) {
        return json.replace("<", "\\u003c");
    }

    private static String resource(String name) {
        try (var in = VerifierPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program; install it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Could not read " + name + " from the program; install it again", e);
        }
    }
}
