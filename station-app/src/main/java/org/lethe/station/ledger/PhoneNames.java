package org.lethe.station.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.EraseJob.Note;

/**
 * What names the phone of a job: its serial number, the one on the bus, its IMEIs. In the ledger they stand in full only in the
 * evidence of a certificate or red report; everywhere else as keyed hash and last four characters.
 *
 * @param values longest first, so that a name that contains another is replaced whole
 */
record PhoneNames(List<String> values) {
    /** Shorter names are replaced only where they are a whole text: "12" is in half of all numbers. */
    private static final int LONG_ENOUGH_TO_FIND = 8;

    private static final int SHOWN = 4;
    private static final String SEPARATOR = "\n";

    static PhoneNames of(EraseJob job) {
        var serials = Stream.of(job.before().identity().serial().value());
        var imeis = job.note(Note.IMEIS).stream().flatMap(all -> Arrays.stream(all.split(",")));
        return of(Stream.of(serials, job.note(Note.BUS_SERIAL).stream(), imeis).flatMap(all -> all));
    }

    private static PhoneNames of(Stream<String> names) {
        return new PhoneNames(names.filter(name -> !name.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** The names as one text, and back. */
    String text() {
        return String.join(SEPARATOR, values);
    }

    static PhoneNames ofText(String text) {
        return of(Arrays.stream(text.split(SEPARATOR)));
    }

    /** What stands for each of the names: made once for a document, whose every text is looked through for every name. */
    UnaryOperator<String> masks(PhoneSeal seal) {
        var masks = values.stream().collect(Collectors.toMap(name -> name, name -> mask(seal, name)));
        return name -> requireNonNull(masks.get(name));
    }

    /** The text without the names; each is replaced by its mask. */
    String masked(String text, UnaryOperator<String> mask) {
        var masked = text;
        for (var name : values) {
            if (masked.equals(name)) {
                return mask.apply(name);
            }
            masked = name.length() < LONG_ENOUGH_TO_FIND ? masked : masked.replace(name, mask.apply(name));
        }
        return masked;
    }

    /** The text with the names, where their masks stand. */
    String unmasked(String text, UnaryOperator<String> mask) {
        var whole = text;
        for (var name : values) {
            whole = whole.replace(mask.apply(name), name);
        }
        return whole;
    }

    /** What a reader of the ledger sees of a name. */
    static String mask(PhoneSeal seal, String name) {
        return seal.hash(name) + shortened(name);
    }

    /** What a line of the journal says of a name. */
    static String shortened(String name) {
        return "…" + (name.length() < 2 * SHOWN ? "" : name.substring(name.length() - SHOWN));
    }
}
