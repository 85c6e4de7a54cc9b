/** What of Android's virtual machine the agent's tests must replace. */
@NullMarked
package dalvik.system;

import org.jspecify.annotations.NullMarked;
