package org.lethe.station.model;

/**
 * Who erases.
 *
 * @param name as the shop knows the person, never blank
 */
public record Operator(String name) {
    public Operator {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The operator needs a name: every erasure is somebody's act");
        }
    }
}
