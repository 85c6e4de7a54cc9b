/**
 * The station as sales systems reach it: HTTP, JSON, four resources ({@code docs/pos.md}, {@code docs/api/pos-1.json}).
 * {@link org.lethe.station.pos.PosServer} listens, {@link org.lethe.station.pos.Doorkeeper} turns away whoever has no business
 * here, {@link org.lethe.station.pos.PosApi} answers with what the services of {@code sale} and {@code certify} say. Nothing of
 * a phone can be ordered or asked through it, and no serial number leaves it. The only package that opens a port.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.pos;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
