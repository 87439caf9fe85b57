package dev.bandeja.adapters.rest.settings;

import dev.bandeja.application.channel.Settings;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.channel.SettingsSection;
import java.time.Instant;
import java.util.List;

/**
 * Somebody changed settings of a section.
 *
 * @param label what people call the section
 * @param copiedFrom the page they were copied from
 * @param undoes the entry that was taken back
 */
public record SettingsEntryJson(
        long id,
        SettingsSection.Name section,
        String label,
        Named by,
        Instant at,
        Settings.Origin origin,
        Named copiedFrom,
        Long undoes,
        List<SettingChangeJson> settings) {
    static SettingsEntryJson of(Settings.Recorded entry, SettingWords words) {
        Settings.Change change = entry.change();
        return new SettingsEntryJson(
                entry.id(),
                entry.section(),
                words.label(entry.section()),
                new Named(change.by().value(), entry.byName()),
                change.at(),
                change.origin(),
                change.copiedFrom()
                        .map(page ->
                                new Named(page.value(), entry.copiedFromName().orElse("")))
                        .orElse(null),
                change.undoes().orElse(null),
                SettingChangeJson.of(entry.section(), change.settings(), words));
    }
}
