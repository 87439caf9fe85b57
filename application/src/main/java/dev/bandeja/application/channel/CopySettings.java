package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.SettingChange;
import dev.bandeja.domain.channel.SettingsSection;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An administrator gives one page's settings to another page. What will change can be looked at before; all of it happens to
 * the page, or nothing.
 */
@UseCase
public class CopySettings {
    private final Settings settings;
    private final ChangeSettings change;

    @Inject
    public CopySettings(Settings settings, ChangeSettings change) {
        this.settings = settings;
        this.change = change;
    }

    /** What would change on the page, and changes nothing. */
    public Copy preview(ChannelId from, ChannelId to, Set<SettingsSection.Name> sections) {
        ChannelSettings source = source(from, to);
        ChannelSettings target = settings.of(to).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        Map<SettingsSection.Name, List<SettingChange>> changes = new LinkedHashMap<>();
        Map<SettingsSection.Name, Long> versions = new LinkedHashMap<>();
        for (SettingsSection section : target.sections()) {
            if (sections.contains(section.name())) {
                versions.put(section.name(), target.version(section.name()));
                List<SettingChange> some = section.changesTo(source.section(section.name()));
                if (!some.isEmpty()) {
                    changes.put(section.name(), some);
                }
            }
        }
        return new Copy(changes, versions);
    }

    /**
     * @param seen the versions of the target's sections that the person has seen
     * @return what changed
     * @throws Refused {@code SETTINGS_CHANGED} when the target was saved since, {@code NOT_FOUND}
     */
    public Copy copy(
            Person person,
            ChannelId from,
            ChannelId to,
            Set<SettingsSection.Name> sections,
            Map<SettingsSection.Name, Long> seen) {
        ChannelSettings source = source(from, to);
        ChannelSettings target = settings.lock(to).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        Copy copy = preview(from, to, sections);
        copy.changes().keySet().forEach(section -> {
            change.requireSeen(target, section, seen.getOrDefault(section, target.version(section)));
            change.to(target, source.section(section), person, ChangeSettings.Cause.copiedFrom(from));
        });
        return copy;
    }

    private ChannelSettings source(ChannelId from, ChannelId to) {
        if (from.equals(to)) {
            throw Refused.invalid("targets", "other-page");
        }
        return settings.of(from).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    /**
     * What changes on a page.
     *
     * @param changes by section, only those in which something does
     * @param versions of all the sections that were asked for, before
     */
    public record Copy(
            Map<SettingsSection.Name, List<SettingChange>> changes, Map<SettingsSection.Name, Long> versions) {}
}
