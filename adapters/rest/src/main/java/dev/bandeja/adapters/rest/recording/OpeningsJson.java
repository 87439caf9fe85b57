package dev.bandeja.adapters.rest.recording;

import java.time.Instant;
import java.util.List;

/** Who has read a recording, latest first. */
public record OpeningsJson(List<OpeningJson> items) {
    /** Somebody began to read it. */
    public record OpeningJson(String by, Instant at) {}
}
