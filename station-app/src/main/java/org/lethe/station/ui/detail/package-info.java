/**
 * The page of one job: what is known of the phone, why it went this way, its story with the evidence, the raw exchanges behind a
 * fold, and the document it ended with, which can be printed again. Services come in as {@link
 * org.lethe.station.ui.detail.JobStories}; everything is read and drawn in the background.
 */
@NullMarked
package org.lethe.station.ui.detail;

import org.jspecify.annotations.NullMarked;
