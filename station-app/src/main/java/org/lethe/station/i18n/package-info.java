/**
 * The station's words for people, in Chinese and English. {@link org.lethe.station.i18n.Messages} speaks one
 * {@link org.lethe.station.i18n.Language}; whoever shows texts holds one and takes another when the person switches, so that
 * nothing here is ever half changed. Every word that a face can need is a method or a
 * {@link org.lethe.station.i18n.Text}, never a string typed at the place of use: tests find what is missing, unused or different
 * between the languages. No JavaFX; the command line reads the same texts as the window.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.i18n;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
