package dev.bandeja.adapters.rest.settings;

import dev.bandeja.domain.channel.SettingChange;
import dev.bandeja.domain.channel.SettingsSection;
import java.util.List;

/**
 * One setting that is another afterwards, in the reader's language.
 *
 * @param setting its name in this interface
 * @param label what people call it
 * @param before absent when it was off
 * @param after absent when it is off then
 */
public record SettingChangeJson(String setting, String label, String before, String after) {
    static List<SettingChangeJson> of(SettingsSection.Name section, List<SettingChange> changes, SettingWords words) {
        return changes.stream()
                .map(change -> new SettingChangeJson(
                        change.field(),
                        words.label(section, change.field()),
                        words.value(change.before()).orElse(null),
                        words.value(change.after()).orElse(null)))
                .toList();
    }
}
