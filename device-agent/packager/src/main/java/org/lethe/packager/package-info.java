/**
 * Makes of class files what a phone can load: the agent's jar with a {@code classes.dex} beside the classes, and the signed APK
 * of the erasure admin. It does what the Android SDK's tools do, with libraries that any Maven can fetch: D8 for dex, ARSCLib for
 * binary XML and resource tables, apksig for signatures. It runs during the build and is part of no program. Everything it
 * writes depends on its input alone: not on the directory, the time, the time zone, the locale, the order in which a
 * directory lists its files, or the modes that they have.
 */
@NullMarked
package org.lethe.packager;

import org.jspecify.annotations.NullMarked;
