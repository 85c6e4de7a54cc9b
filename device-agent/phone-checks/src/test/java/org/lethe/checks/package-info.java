/**
 * What goes onto a phone, looked at with tools that are not ours: Debian's aapt, apksigner, zipalign and dexdump, and the
 * signatures of Android 7's library. The files are those that the modules beside this one have just built.
 */
@NullMarked
package org.lethe.checks;

import org.jspecify.annotations.NullMarked;
