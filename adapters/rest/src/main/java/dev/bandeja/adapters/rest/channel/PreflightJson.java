package dev.bandeja.adapters.rest.channel;

import java.util.List;

/** What has to stand before any page is connected. */
public record PreflightJson(List<HealthCheckJson> checks) {}
