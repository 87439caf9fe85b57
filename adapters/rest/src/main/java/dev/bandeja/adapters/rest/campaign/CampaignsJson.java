package dev.bandeja.adapters.rest.campaign;

import java.util.List;

/** The campaigns in one's sight, by name. */
public record CampaignsJson(List<CampaignCardJson> items) {}
