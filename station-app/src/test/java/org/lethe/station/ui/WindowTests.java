package org.lethe.station.ui;

import java.io.PrintWriter;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests that need a window; for {@link OwnDisplayTest}, which gives them a process with a display. */
final class WindowTests {
    private WindowTests() {}

    /** @param names of the classes to run */
    public static void main(String[] names) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(names).map(DiscoverySelectors::selectClass).toList())
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true));
        summary.getSummary().printTo(new PrintWriter(System.out, true));
        var run = summary.getSummary();
        System.exit(run.getTestsSucceededCount() > 0 && run.getTotalFailureCount() == 0 ? 0 : 1);
    }
}
