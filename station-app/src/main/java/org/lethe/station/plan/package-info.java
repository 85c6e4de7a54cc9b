/**
 * From what a phone is and what the shop's policy asks to what will be done. One route class per way to reset a phone; the
 * planner takes the best one that the phone can go, and plans nothing while something stands in the way.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
