package dev.bandeja.adapters.rest.settings;

import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.SettingsSection;

/**
 * A page's general options.
 *
 * @param version of the section, as it was read; rises with every saving
 * @param reopenWithin a customer's message this soon after closing reopens the ticket, later it opens a new one
 */
public record GeneralJson(Long version, SpanJson reopenWithin) {
    static GeneralJson of(ChannelSettings settings) {
        return new GeneralJson(
                settings.version(SettingsSection.Name.GENERAL),
                SpanJson.of(settings.general().reopenWithin()));
    }
}
