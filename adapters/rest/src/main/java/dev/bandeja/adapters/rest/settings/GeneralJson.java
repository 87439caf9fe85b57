package dev.bandeja.adapters.rest.settings;

import dev.bandeja.adapters.rest.schedule.ScheduleJson;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.GeneralOptions;
import dev.bandeja.domain.channel.SettingsSection;

/**
 * A page's general options.
 *
 * @param version of the section, as it was read; rises with every saving
 * @param reopenWithin a customer's message this soon after closing reopens the ticket, later it opens a new one
 * @param hours working hours while no enabled campaign takes the page's private messages
 * @param onlyAdministratorsPublish new posts are the administrators' alone; if not, also those of the supervisors and agents of
 *     the page's campaigns. Everybody goes on answering customers.
 */
public record GeneralJson(Long version, SpanJson reopenWithin, ScheduleJson hours, Boolean onlyAdministratorsPublish) {
    static GeneralJson of(ChannelSettings settings) {
        return new GeneralJson(
                settings.version(SettingsSection.Name.GENERAL),
                SpanJson.of(settings.general().reopenWithin()),
                ScheduleJson.of(settings.general().hours()),
                settings.general().onlyAdministratorsPublish());
    }

    GeneralOptions options() {
        if (hours == null) {
            throw Refused.invalid("hours", "required");
        }
        if (onlyAdministratorsPublish == null) {
            throw Refused.invalid("onlyAdministratorsPublish", "required");
        }
        return new GeneralOptions(
                SpanJson.required("reopenWithin", reopenWithin), hours.hours(), onlyAdministratorsPublish);
    }
}
