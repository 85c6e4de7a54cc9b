/**
 * The people at the counter: who may erase, how they prove who they are, and what each of them did. A person is added, gets
 * another PIN and leaves; nothing of that is ever forgotten, because a certificate names its operator for years. A station
 * without operators takes any name, as a shop of one person wants it; from the first operator on it takes only known ones.
 */
@NullMarked
package org.lethe.station.staff;

import org.jspecify.annotations.NullMarked;
