/**
 * The key probe: a small program in C, without libraries, in one ELF file for each architecture of Android. It reads the policy
 * under which a directory's files are encrypted, and so the identifier of the key: a proof that a reset made a new key, which
 * neither Java nor a shell's tools can give. The files are kept in the repository, because building the station must not take a compiler
 * for ARM; a test builds them again and compares every byte.
 */
@NullMarked
package org.lethe.probe;

import org.jspecify.annotations.NullMarked;
