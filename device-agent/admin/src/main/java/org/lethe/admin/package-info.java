/**
 * The app that resets a phone for the station where the shell may not: Android lets a device admin wipe, but never the shell
 * itself (it has no {@code MASTER_CLEAR} on any version). The station installs it, makes it an admin with {@code dpm
 * set-active-admin}, and asks {@link org.lethe.admin.WipeReceiver} by {@code am broadcast}. The app has no window, keeps nothing,
 * and goes with everything else when the phone is reset.
 */
@NullMarked
package org.lethe.admin;

import org.jspecify.annotations.NullMarked;
