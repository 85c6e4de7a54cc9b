/** The probe against real kernels: this machine's own, and Debian's for arm64 under qemu. */
@NullMarked
package org.lethe.probe;

import org.jspecify.annotations.NullMarked;
