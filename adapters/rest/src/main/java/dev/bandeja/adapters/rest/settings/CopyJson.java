package dev.bandeja.adapters.rest.settings;

import dev.bandeja.domain.channel.SettingsSection;
import java.util.List;

/**
 * Which settings go to which pages.
 *
 * @param sections absent = all
 * @param dryRun only tell what would change; this is so unless it is said otherwise
 */
public record CopyJson(List<TargetJson> targets, List<SettingsSection.Name> sections, Boolean dryRun) {
    /**
     * A page that is to get the settings.
     *
     * @param seen the versions of its sections that the reader was told of; a page that was saved since is left alone
     */
    public record TargetJson(Long channelId, List<SeenJson> seen) {}

    /** A section as it was when somebody looked. */
    public record SeenJson(SettingsSection.Name section, Long version) {}
}
