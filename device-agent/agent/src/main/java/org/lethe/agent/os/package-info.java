/**
 * What the agent needs of the system below it: files that can be filled, forced to the storage and read back. On a phone that
 * is the real file system; a virtual phone supplies a storage of limited size that can be told to fail. The agent's own logic
 * is the same over both.
 */
@NullMarked
package org.lethe.agent.os;

import org.jspecify.annotations.NullMarked;
