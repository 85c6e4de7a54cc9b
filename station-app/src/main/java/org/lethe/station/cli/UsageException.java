package org.lethe.station.cli;

/** The command cannot be meant as it was written. The message is one sentence for the person who wrote it. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
