/**
 * The adb client: speaks the smart-socket protocol to the real adb server and knows nothing of erasing. Read it from
 * {@link org.lethe.station.adb.AdbServer} (is a server there, start one, never end one) through
 * {@link org.lethe.station.adb.AdbHost} (what the server says: which phones are plugged in) to
 * {@link org.lethe.station.adb.AdbDevice} (one plug-in of one phone, addressed by its transport id and never by a serial
 * number, because serial numbers are shared). Faults of the line throw an {@link org.lethe.station.adb.AdbException};
 * what a phone answers, refusals and exit codes included, is a value. A stream that ends without saying so is a lost
 * phone, never a success. Every wait has a {@link org.lethe.station.runtime.Deadline} and can be cancelled by
 * interrupting the thread. Protocol facts come from AOSP packages/modules/adb: SERVICES.TXT, SYNC.TXT,
 * shell_protocol.h, file_sync_protocol.h.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.adb;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
