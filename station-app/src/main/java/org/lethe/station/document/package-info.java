/**
 * What people hold in their hands: the certificate and the red report as PDF ({@link org.lethe.station.document.DocumentPdf}),
 * and the label for the phone ({@link org.lethe.station.document.Label}) as PDF, picture and ZPL. Everything is drawn from
 * the stored evidence record, so the same certificate gives the same bytes today and in three years; nothing here decides or
 * adds anything. PDFs are PDF/A-3a: tagged, fonts embedded, the evidence attached.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.document;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
