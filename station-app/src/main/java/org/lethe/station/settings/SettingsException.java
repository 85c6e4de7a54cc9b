package org.lethe.station.settings;

/** The settings file cannot be read, understood or stored; the message names file, line and remedy. The file is as it was. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
