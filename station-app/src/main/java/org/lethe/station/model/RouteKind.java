package org.lethe.station.model;

/** The ways to reset an unrooted phone, best first. */
public enum RouteKind {
    /** Android's test harness mode (10 and later, no screen lock): the phone returns by itself and keeps our key. */
    TEST_HARNESS,
    /** Android 16's trade-in mode at the setup wizard. */
    TRADE_IN_MODE,
    /** Our app as device admin or device owner. */
    ADMIN_APP,
    /** Recovery's rescue mode. */
    RESCUE,
    /** A person taps on the phone; the station directs and records. */
    GUIDED
}
