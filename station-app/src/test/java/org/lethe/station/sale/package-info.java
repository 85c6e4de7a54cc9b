/** Attaching certificates to sales, over a real ledger. */
@NullMarked
package org.lethe.station.sale;

import org.jspecify.annotations.NullMarked;
