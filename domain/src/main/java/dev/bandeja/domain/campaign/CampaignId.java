package dev.bandeja.domain.campaign;

/** A campaign. */
public record CampaignId(long value) {}
