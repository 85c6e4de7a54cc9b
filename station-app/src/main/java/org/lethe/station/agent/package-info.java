/**
 * The station's side of the agent: brings it onto a phone, starts it, and asks it one thing at a time. The words are those of
 * {@link org.lethe.protocol}, so both ends cannot differ. A refusal is an answer; a phone that leaves, an agent that dies, falls
 * silent or talks nonsense is an exception, after which the connection is over and what was asked for may have been done in part.
 * Nothing here decides what to write or what a result means; that is for the packages that erase and verify.
 */
@NullMarked
package org.lethe.station.agent;

import org.jspecify.annotations.NullMarked;
