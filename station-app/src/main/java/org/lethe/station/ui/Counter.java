package org.lethe.station.ui;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.lethe.station.staff.Staff;

/**
 * Who works at the window, and what an earlier run left for them.
 *
 * @param staff the operators
 * @param twoForOverride whether the shop wants a second person for an override
 * @param lockAfterMinutes of doing nothing after which the operator signs in again; 0 for never
 * @param interrupted the jobs that the end of an earlier run cut off
 * @param workers look at PINs, which takes a good part of a second
 */
public record Counter(
        Staff staff,
        BooleanSupplier twoForOverride,
        int lockAfterMinutes,
        List<Interruption> interrupted,
        Executor workers) {
    public Counter {
        interrupted = List.copyOf(interrupted);
    }
}
