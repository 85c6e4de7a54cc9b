package org.lethe.station.document;

import org.lethe.station.i18n.Language;

/**
 * How a document is to look.
 *
 * @param language of its words
 * @param paper of its pages; labels have sizes of their own
 * @param fonts in which it is set
 */
public record Layout(Language language, Paper paper, FontFiles fonts) {}
