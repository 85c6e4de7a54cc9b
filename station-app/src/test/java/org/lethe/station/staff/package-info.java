/**
 * Tests of the people at the counter, on a real ledger: the PIN, the waits that wrong ones earn, and that nothing of it is
 * forgotten when the station is started again.
 */
@NullMarked
package org.lethe.station.staff;

import org.jspecify.annotations.NullMarked;
