package org.lethe.station.doctor;

import java.util.Optional;
import java.util.ResourceBundle;
import org.lethe.station.doctor.Diagnosis.Condition;
import org.lethe.station.i18n.Language;

/** Findings in a person's language. */
public final class DoctorTexts {
    private final ResourceBundle bundle;

    private DoctorTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of a language. */
    public static DoctorTexts in(Language language) {
        var strict = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new DoctorTexts(ResourceBundle.getBundle("org.lethe.station.doctor.doctor", language.locale(), strict));
    }

    /** What was found. */
    public String finding(Diagnosis diagnosis) {
        return filled(diagnosis.key(), diagnosis);
    }

    /** The one thing to do about it; empty when all is well. */
    public Optional<String> remedy(Diagnosis diagnosis) {
        return diagnosis.condition() == Condition.GOOD
                ? Optional.empty()
                : Optional.of(filled(diagnosis.key() + ".remedy", diagnosis));
    }

    private String filled(String key, Diagnosis diagnosis) {
        var text = bundle.getString(key);
        for (int i = 0; i < diagnosis.values().size(); i++) {
            text = text.replace("{" + i + "}", diagnosis.values().get(i));
        }
        return text;
    }
}
