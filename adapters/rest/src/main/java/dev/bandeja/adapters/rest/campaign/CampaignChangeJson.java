package dev.bandeja.adapters.rest.campaign;

/**
 * What is to be changed in a campaign.
 *
 * @param version the version that was changed
 */
public record CampaignChangeJson(long version, CampaignFormJson settings) {}
