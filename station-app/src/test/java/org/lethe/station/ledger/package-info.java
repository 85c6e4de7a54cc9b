/** The ledger against its own file: what it keeps, what it refuses, and what it survives. */
@NullMarked
package org.lethe.station.ledger;

import org.jspecify.annotations.NullMarked;
