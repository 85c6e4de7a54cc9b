/**
 * The past as people ask for it: which phone, when, how it ended, on which sale it hangs. A {@link
 * org.lethe.station.history.HistorySearch} goes to the {@link org.lethe.station.history.JobHistory}, which the ledger implements,
 * and comes back as rows, a page at a time; {@link org.lethe.station.history.HistoryExport} writes them for other programs, and
 * {@link org.lethe.station.history.DayFigures} adds them up. Nothing here changes anything, and no row names a phone in full.
 */
@NullMarked
package org.lethe.station.history;

import org.jspecify.annotations.NullMarked;
