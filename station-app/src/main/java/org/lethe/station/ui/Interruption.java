package org.lethe.station.ui;

import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;

/**
 * A job that was under way when the station ended.
 *
 * @param job its name
 * @param phone what people call it, with the end of its serial number
 * @param state where it stood then
 */
public record Interruption(JobId job, String phone, JobState state) {}
