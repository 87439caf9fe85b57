package dev.bandeja.adapters.rest.settings;

import dev.bandeja.adapters.rest.problem.ProblemJson;
import dev.bandeja.domain.channel.SettingsSection;
import java.util.List;

/** What changes, or has changed, on each page. */
public record CopiedJson(List<PageJson> pages) {
    /**
     * One of the pages.
     *
     * @param applied whether it has happened
     * @param sections all sections that were asked for
     * @param problem why nothing happened to this page
     */
    public record PageJson(
            long channelId, String channelName, boolean applied, List<SectionJson> sections, ProblemJson problem) {}

    /**
     * A section of a page.
     *
     * @param version before the copying; to be sent back as seen
     * @param settings what is another afterwards; none when the pages are alike
     */
    public record SectionJson(
            SettingsSection.Name section, String label, long version, List<SettingChangeJson> settings) {}
}
