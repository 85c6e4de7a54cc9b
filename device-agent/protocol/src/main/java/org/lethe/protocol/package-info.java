/**
 * The language that the station and its agent on the phone speak: one JSON object a line, UTF-8, a request answered by any
 * number of progress lines and then by one reply. Both ends use these very classes, and refuse each other unless both come
 * from one build ({@link org.lethe.protocol.AgentBuild}); so unknown words and fields are errors, never guessed at. Beside the
 * messages stands the {@link org.lethe.protocol.Keystream}: what the agent writes and anyone with the job's key can
 * compute again. Nothing here touches Android, files or sockets, and everything stays within the library of Android 7.
 * The full description with a worked example is docs/agent-protocol.md.
 */
@NullMarked
package org.lethe.protocol;

import org.jspecify.annotations.NullMarked;
