/** What of Android's own classes the agent's tests must replace, because it needs a kernel. */
@NullMarked
package android.os;

import org.jspecify.annotations.NullMarked;
