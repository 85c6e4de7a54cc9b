/** Rows, exports and figures of the history, without a ledger. */
@NullMarked
package org.lethe.station.history;

import org.jspecify.annotations.NullMarked;
