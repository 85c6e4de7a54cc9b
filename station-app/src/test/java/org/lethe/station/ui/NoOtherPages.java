package org.lethe.station.ui;

import org.lethe.station.ui.PageContext.Navigation;

/** Around a page that leads nowhere else, as the settings do. */
final class NoOtherPages implements Navigation {
    @Override
    public void open(Page page) {
        throw new AssertionError("The settings open no other page");
    }

    @Override
    public void back() {
        throw new AssertionError("The settings do not go back");
    }
}
