/**
 * The agent: a small program that the station pushes to a phone and runs there as the shell's user. It reads requests from its
 * input, answers on its output, and touches no file but those it made: it fills free space with a job's keystream, compares
 * what the storage gives back, plants canaries and looks for them, and cleans up. It needs nothing of Android, so the same
 * classes run on a phone and on a plain JVM; calls stay within the library of Android 7 (API 24), which the build
 * checks. What the storage does wrong is an answer, not a crash.
 */
@NullMarked
package org.lethe.agent;

import org.jspecify.annotations.NullMarked;
