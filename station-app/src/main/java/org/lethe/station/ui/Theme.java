package org.lethe.station.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;

/** Light or dark. */
public enum Theme {
    /** Dark on light, for bright shops. */
    LIGHT(new PrimerLight()),
    /** Light on dark. */
    DARK(new PrimerDark());

    private final atlantafx.base.theme.Theme colours;

    Theme(atlantafx.base.theme.Theme colours) {
        this.colours = colours;
    }

    Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Dresses every window of this program. */
    void wear() {
        Application.setUserAgentStylesheet(colours.getUserAgentStylesheet());
    }
}
