/**
 * What the agent needs of the system below it: files that can be filled, forced to the storage and read back, and programs that
 * can be run. On a phone both are the real ones; a virtual phone supplies a storage of limited size that can be told to fail, and
 * stands in for the programs. The agent's own logic
 * is the same over both.
 */
@NullMarked
package org.lethe.agent.os;

import org.jspecify.annotations.NullMarked;
