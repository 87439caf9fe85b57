package dev.bandeja.adapters.rest.settings;

import java.util.List;

/**
 * A stretch of a page's history, newest first.
 *
 * @param next where the following stretch begins; absent at the end
 */
public record SettingsHistoryJson(List<SettingsEntryJson> items, String next) {}
