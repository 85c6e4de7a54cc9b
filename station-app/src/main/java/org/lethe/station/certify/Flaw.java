package org.lethe.station.certify;

import org.lethe.station.i18n.Language;

/** Why something that was handed over does not count as a certificate. The names are stable codes; the page uses them too. */
public enum Flaw {
    /** Not a decimal number of the token's format. */
    NO_TOKEN,
    /** The bytes are no COSE_Sign1 message in its one spelling. */
    ENVELOPE,
    /** Signed by a trusted key, but the payload is not that of this version, or contradicts a certificate. */
    STATEMENTS,
    /** The signature is not that of the key named. */
    SIGNATURE,
    /** The key is for real phones and the certificate for a virtual one, or the other way round. */
    SCOPE,
    /** The evidence record beside the token is another one. */
    EVIDENCE,
    /** What should be the evidence record is not JSON. */
    EVIDENCE_UNREADABLE,
    /** A file with JSON but without a token. */
    NO_TOKEN_IN_FILE,
    /** A picture in which no code is found. */
    NO_CODE_IN_PICTURE,
    /** A file beyond any size that makes sense. */
    FILE_TOO_LARGE,
    /** A PDF file that is encrypted or locked by a password. */
    PDF_LOCKED,
    /** What should be a PDF file cannot be read as one. */
    PDF_DAMAGED,
    /** A PDF file to which no certificate is attached. */
    PDF_WITHOUT_CERTIFICATE,
    /** A PDF file to which several certificates are attached: which one its pages show is not known. */
    PDF_WITH_SEVERAL,
    /** A PDF file, given to the page, which does not read them. */
    PDF;

    /** What is wrong, as a sentence without its full stop. */
    public String text(Language language) {
        return VerifierTexts.in(language).text("flaw." + name());
    }

    /** What to do next, as a sentence without its full stop. */
    public String remedy(Language language) {
        return VerifierTexts.in(language).text("flaw." + name() + ".remedy");
    }
}
