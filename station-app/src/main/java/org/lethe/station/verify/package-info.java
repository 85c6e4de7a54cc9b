/**
 * From evidence to verdict. Each claim that a certificate makes has one check; the checks of a job together are its
 * evidence, and {@link org.lethe.station.verify.VerdictRule}, a pure table, decides what they mean. Only an "erased" verdict
 * yields a {@link org.lethe.station.verify.VerifiedErasure}, and only from that can a certificate be made. A claim that
 * nobody checked counts as not known.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.verify;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
