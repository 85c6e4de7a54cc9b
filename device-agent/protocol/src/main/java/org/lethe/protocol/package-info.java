/** Placeholder. */
@org.jspecify.annotations.NullMarked
package org.lethe.protocol;
