package dev.bandeja.adapters.rest.settings;

/**
 * All settings of a page.
 *
 * @param lastChange who changed one of them last; absent when nobody ever did
 */
public record SettingsJson(
        long channelId,
        String channelName,
        QualityJson quality,
        AutomationJson automation,
        ImportanceJson importance,
        NotificationsJson notifications,
        GeneralJson general,
        SettingsEntryJson lastChange) {}
