package org.lethe.station.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.station.certify.Document;

/** The few lines of text on a label. Serial number and IMEI stand there shortened: a label is read by everybody. */
final class LabelFacts {
    private static final int SHOWN_DIGITS = 4;
    private static final int DATE = 10;

    private final Document document;
    private final DocumentWords words;
    private final Evidence evidence;

    LabelFacts(Document document, DocumentWords words) {
        this.document = document;
        this.words = words;
        this.evidence = Evidence.of(document.evidenceJson());
    }

    /** The lines, the weightiest first. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(phone());
        identity().ifPresent(lines::add);
        lines.add(document.at().toString().substring(0, DATE));
        lines.add(document.certificate()
                .map(certificate -> certificate.number())
                .orElseGet(() -> words.text("label.job", document.job())));
        return List.copyOf(lines);
    }

    private String phone() {
        var storage = evidence.number("/phone/storageBytes");
        return storage.isEmpty()
                ? document.phoneName()
                : document.phoneName() + " " + words.messages().figures().storageAsSold(storage.getAsLong());
    }

    /** The end of the IMEI, or of the serial number where no IMEI is known. */
    private Optional<String> identity() {
        var imei = evidence.values("/phone/imeis").stream().findFirst();
        return imei.map(number -> words.text("label.imei", end(number)))
                .or(() -> evidence.value("/phone/serial").map(serial -> words.text("label.serial", end(serial))));
    }

    private static String end(String number) {
        return number.substring(Math.max(0, number.length() - SHOWN_DIGITS));
    }
}
