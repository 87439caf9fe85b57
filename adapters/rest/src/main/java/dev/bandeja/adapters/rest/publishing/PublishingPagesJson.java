package dev.bandeja.adapters.rest.publishing;

import java.util.List;

/** The pages on which the caller may publish, by name. */
public record PublishingPagesJson(List<PublishingPageJson> items) {}
