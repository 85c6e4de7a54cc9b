/**
 * The page on which a past phone is found again. {@link org.lethe.station.ui.history.HistoryViewModel} asks the {@link
 * org.lethe.station.history.JobHistory} in the background, a page at a time; the view only binds.
 */
@NullMarked
package org.lethe.station.ui.history;

import org.jspecify.annotations.NullMarked;
