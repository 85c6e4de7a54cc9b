package org.lethe.station.print;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A queue of a print server as it describes itself (RFC 8011, section 5.4).
 *
 * @param name as orders name it
 * @param description by whoever set it up
 * @param state 3 idle, 4 processing, 5 stopped
 * @param accepting whether it takes jobs
 * @param reasons what it has to say about its state, in keywords; empty when nothing
 * @param message the same in words
 * @param media the paper it is set up for, in keywords of PWG 5101.1; empty when it states none
 */
public record PrintQueue(
        String name,
        String description,
        int state,
        boolean accepting,
        List<String> reasons,
        String message,
        Optional<String> media) {
    private static final int STOPPED = 5;
    /** PWG 5101.1, section 5: the size ends a self-describing name. */
    private static final Pattern SIZE = Pattern.compile(".*_([0-9.]+)x([0-9.]+)(mm|in)");

    private static final double MILLIMETRES_PER_INCH = 25.4;

    public PrintQueue {
        reasons = List.copyOf(reasons);
    }

    /** Whether somebody stopped it or took it out of service. */
    public boolean isStopped() {
        return state == STOPPED || !accepting;
    }

    /** Width and height of its paper in millimetres, where its name tells. */
    Optional<MediaSize> mediaSize() {
        return media.map(SIZE::matcher).filter(matcher -> matcher.matches()).map(matcher -> {
            double unit = matcher.group(3).equals("in") ? MILLIMETRES_PER_INCH : 1;
            return new MediaSize(
                    Double.parseDouble(matcher.group(1)) * unit, Double.parseDouble(matcher.group(2)) * unit);
        });
    }

    /** A size in millimetres. */
    record MediaSize(double width, double height) {
        /** What drivers round and printers cut. */
        private static final double TOLERANCE = 2;

        boolean isWidth(double other) {
            return Math.abs(width - other) <= TOLERANCE;
        }

        boolean is(double otherWidth, double otherHeight) {
            return isWidth(otherWidth) && Math.abs(height - otherHeight) <= TOLERANCE;
        }
    }
}
