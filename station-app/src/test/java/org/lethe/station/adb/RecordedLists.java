package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a tracker reports, in order: {@code phones […]}, {@code lost …}, {@code back 41}. */
final class RecordedLists implements DeviceTracker.Listener {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @Override
    public void devices(Parsed<DeviceListing> list) {
        events.add("phones " + names(list));
    }

    @Override
    public void serverLost(AdbException cause) {
        events.add("lost " + cause.getClass().getSimpleName());
    }

    @Override
    public void serverBack(int version) {
        events.add("back " + version);
    }

    /** Waits for the next event. */
    String next() throws InterruptedException {
        var event = events.poll(20, TimeUnit.SECONDS);
        assertThat(event).as("an event of the tracker within 20 s").isNotNull();
        return String.valueOf(event);
    }

    /** Waits for the event that begins so, and returns those that came before it. */
    List<String> until(String beginning) throws InterruptedException {
        var before = new ArrayList<String>();
        for (var event = next(); !event.startsWith(beginning); event = next()) {
            before.add(event);
        }
        return before;
    }

    private static List<String> names(Parsed<DeviceListing> list) {
        return list.entries().stream()
                .map(phone -> phone.serial().value() + " " + phone.state().word())
                .sorted()
                .toList();
    }
}
