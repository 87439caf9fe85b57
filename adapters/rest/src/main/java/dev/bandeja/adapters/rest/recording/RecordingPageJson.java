package dev.bandeja.adapters.rest.recording;

import java.util.List;

/**
 * A stretch of the recordings.
 *
 * @param next where the following stretch begins; absent at the end
 */
public record RecordingPageJson(List<RecordingJson> items, String next) {}
