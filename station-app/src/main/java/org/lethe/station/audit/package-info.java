/**
 * The chain over what the station recorded, as values: entries, where it ends, the signed root of each finished day, and the
 * inspector's export, which can be checked with nothing but the file and a public key. How the hashes are made is in
 * {@code docs/ledger.md}, in enough words for a stranger's program. {@link org.lethe.station.audit.LedgerAudit} is what the
 * commands ask; the package {@code ledger} answers.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
