/** What the page of the history does with searches and exports, without a window. */
@NullMarked
package org.lethe.station.ui.history;

import org.jspecify.annotations.NullMarked;
