/** The adb client against recorded texts, against a scripted server that breaks every rule, and against the real one. */
@NullMarked
package org.lethe.station.adb;

import org.jspecify.annotations.NullMarked;
