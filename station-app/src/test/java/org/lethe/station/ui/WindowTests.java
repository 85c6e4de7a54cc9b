package org.lethe.station.ui;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests that need a window; for {@link OwnDisplayTest}, which gives them a process with a display. */
final class WindowTests {
    private WindowTests() {}

    public static void main(String[] args) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        selectClass(BenchWindowTest.class),
                        selectClass(OperatorWindowTest.class),
                        selectClass(FullHubTest.class),
                        selectClass(FullShopTest.class),
                        selectClass(ScreenshotsTest.class),
                        selectClass(PagesTest.class),
                        selectClass(DetailTest.class),
                        selectClass(TextFitsTest.class),
                        selectClass(AccessibilityTest.class))
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true));
        summary.getSummary().printTo(new PrintWriter(System.out, true));
        var run = summary.getSummary();
        System.exit(run.getTestsSucceededCount() > 0 && run.getTotalFailureCount() == 0 ? 0 : 1);
    }
}
