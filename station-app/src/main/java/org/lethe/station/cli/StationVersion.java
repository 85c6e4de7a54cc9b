package org.lethe.station.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar; "development build" when the program runs from its classes. */
final class StationVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(StationVersion.class.getPackage().getImplementationVersion());
        return new String[] {"Lethe Station " + version.orElse("(development build)")};
    }
}
