/**
 * From certificate to sale. {@link org.lethe.station.sale.SaleService} hangs certificates on sales and moves them on record;
 * {@link org.lethe.station.sale.SaleGate} says whether a sale may close; {@link org.lethe.station.sale.SecondLooks} has another
 * person look at phones that {@link org.lethe.station.sale.SecondLookDraw} drew, and stops the line when one was not clean;
 * {@link org.lethe.station.sale.ReturningPhones} notices that a certified phone was used since. Everything is recorded, nothing
 * is overwritten: what holds now is derived from what was recorded ({@code docs/sale.md}).
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.sale;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
