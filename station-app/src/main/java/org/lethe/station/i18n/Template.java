package org.lethe.station.i18n;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text with places for values. {@code {name}} stands for a value; a part in brackets is left out when a value in it is not
 * known, so that one text serves with details and without. {@code MessageFormat} is not used because it counts instead of
 * naming, and eats apostrophes.
 *
 * @param text as it stands in the bundle
 */
record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OPTIONAL_PART = Pattern.compile("\\[([^\\]]*)]");

    /**
     * The text with its values.
     *
     * @throws IllegalArgumentException when a value outside brackets is missing: the caller and the bundle disagree
     */
    String fill(Map<String, ?> values) {
        var settled = OPTIONAL_PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(optional(part, values)));
        return PLACE.matcher(settled).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    /** The names of its values, those in brackets included. */
    TreeSet<String> places() {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static String optional(MatchResult part, Map<String, ?> values) {
        var inner = new Template(part.group(1));
        return values.keySet().containsAll(inner.places()) ? inner.text : "";
    }

    private String value(MatchResult place, Map<String, ?> values) {
        if (!values.containsKey(place.group(1))) {
            throw new IllegalArgumentException("No value for {" + place.group(1) + "} in the text \"" + text + "\"");
        }
        return String.valueOf(values.get(place.group(1)));
    }
}
