package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.SettingsSection;
import jakarta.inject.Inject;

/** An administrator saves a section of a page's settings. */
@UseCase
public class SaveSettings {
    private final Settings settings;
    private final ChangeSettings change;

    @Inject
    public SaveSettings(Settings settings, ChangeSettings change) {
        this.settings = settings;
        this.change = change;
    }

    /**
     * Saving what is there already changes nothing.
     *
     * @param version the section's version that the person has seen
     * @throws Refused {@code SETTINGS_CHANGED} when somebody else saved meanwhile
     */
    public void save(Person person, ChannelId channel, SettingsSection section, long version) {
        ChannelSettings now = settings.lock(channel).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        change.requireSeen(now, section.name(), version);
        change.to(now, section, person, ChangeSettings.Cause.SAVED);
    }
}
