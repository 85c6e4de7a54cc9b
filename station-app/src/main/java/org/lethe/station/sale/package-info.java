/**
 * From certificate to sales record: which certificate hangs on which sale. One certificate belongs to one sale; a move is
 * recorded, not overwritten.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.sale;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
