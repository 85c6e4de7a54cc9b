/**
 * What the station must not forget, in one SQLite file: jobs and their journal, certificates, red reports, attachments to
 * sales. {@link org.lethe.station.ledger.Ledger} opens the file and hands out the ports that the other packages define, one
 * table class behind each. One connection writes; a write has returned only when it would survive a power cut
 * ({@code synchronous=FULL}), and each is one transaction. Whatever was promised to somebody is append-only by trigger, so
 * not even a mistake in this program can change it. A file that is damaged, or that a newer version of the station wrote,
 * is refused and left alone. The only package that knows SQL.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
