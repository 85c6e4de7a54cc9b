package org.lethe.station.certify;

import java.util.Locale;
import org.lethe.station.model.ReasonCode;

/** Where pages get the words for reasons from; the language bundles stand behind it. */
public interface ReasonTexts {
    /** What a reason means. */
    String text(ReasonCode reason, Locale language);

    /** What to do about it. */
    String remedy(ReasonCode reason, Locale language);
}
