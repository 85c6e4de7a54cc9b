/** Attaching certificates to sales, over a real ledger. */
@NullMarked
package org.lethe.station.audit;

import org.jspecify.annotations.NullMarked;
