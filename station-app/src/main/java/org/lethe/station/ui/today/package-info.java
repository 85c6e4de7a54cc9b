/** The page that shows the day in figures: how many phones, where they fail, how long they take. */
@NullMarked
package org.lethe.station.ui.today;

import org.jspecify.annotations.NullMarked;
