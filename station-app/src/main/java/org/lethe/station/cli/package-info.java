/**
 * The command line. A command reads its options, asks a service, prints what it answered and turns it into an exit code; it
 * decides nothing about phones, and it sees neither adb nor the database. {@link org.lethe.station.cli.StationCli} is the
 * whole of it for a caller, {@link org.lethe.station.cli.StationAccess} is what the caller must provide,
 * {@link org.lethe.station.cli.ExitCode} is the table that other programs rely on. Results go to standard output, as text or
 * ({@code --json}) one object a line; whatever is meant for a person beside them goes to standard error.
 */
@NullMarked
package org.lethe.station.cli;

import org.jspecify.annotations.NullMarked;
