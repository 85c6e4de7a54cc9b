/**
 * Printing certificates, reports and labels, and knowing what became of it. {@link org.lethe.station.print.PrintService} draws
 * a stored document, gives it to a {@link org.lethe.station.print.Printer} (a queue of CUPS over IPP, or a label printer's port
 * 9100 in ZPL), follows it to its end, and writes the end into the ledger. "Printed" is said only when the printer or its
 * server said so. Nothing here changes a job or a certificate: what failed is printed again from history.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.print;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
