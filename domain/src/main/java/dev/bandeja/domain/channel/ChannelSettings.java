package dev.bandeja.domain.channel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Everything that can be set for one page. Each page has its own (P11).
 *
 * @param versions how often each section was saved; a section that is not in it never was
 */
public record ChannelSettings(
        ChannelId channel,
        QualityOfService quality,
        AutomaticActions automation,
        ImportantContent importance,
        Notifications notifications,
        GeneralOptions general,
        Map<SettingsSection.Name, Long> versions) {
    public ChannelSettings {
        versions = Map.copyOf(versions);
    }

    public SettingsSection section(SettingsSection.Name name) {
        return switch (name) {
            case QUALITY -> quality;
            case AUTOMATION -> automation;
            case IMPORTANCE -> importance;
            case NOTIFICATIONS -> notifications;
            case GENERAL -> general;
        };
    }

    /** All sections, in the order in which people see them. */
    public List<SettingsSection> sections() {
        return Arrays.stream(SettingsSection.Name.values()).map(this::section).toList();
    }

    /** Rises with every saving of that section. */
    public long version(SettingsSection.Name name) {
        return versions.getOrDefault(name, 0L);
    }
}
