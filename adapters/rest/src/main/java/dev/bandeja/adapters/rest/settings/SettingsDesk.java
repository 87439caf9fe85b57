package dev.bandeja.adapters.rest.settings;

import dev.bandeja.adapters.rest.problem.ProblemJson;
import dev.bandeja.adapters.rest.problem.Problems;
import dev.bandeja.adapters.rest.problem.ReaderLanguage;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.Page;
import dev.bandeja.application.channel.ChannelBoard;
import dev.bandeja.application.channel.CopySettings;
import dev.bandeja.application.channel.SaveSettings;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.application.mail.Notices;
import dev.bandeja.application.mail.Notices.Recipient;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.SettingsSection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings of pages as the caller of this request sees and changes them. */
@RequestScoped
public class SettingsDesk {
    private final Settings settings;
    private final SaveSettings saveSettings;
    private final CopySettings copySettings;
    private final Notices notices;
    private final ChannelBoard channels;
    private final Problems problems;
    private final HttpServletRequest request;
    private final Person caller;
    private final SettingWords words;

    @Inject
    public SettingsDesk(
            Settings settings,
            SaveSettings saveSettings,
            CopySettings copySettings,
            Notices notices,
            ChannelBoard channels,
            Problems problems,
            ReaderLanguage languages,
            HttpServletRequest request) {
        this.settings = settings;
        this.saveSettings = saveSettings;
        this.copySettings = copySettings;
        this.notices = notices;
        this.channels = channels;
        this.problems = problems;
        this.request = request;
        this.caller = SignedIn.in(request).map(SignedIn::person).orElseThrow();
        this.words = new SettingWords(languages.of(request));
    }

    public SettingsJson all(ChannelId channel) {
        ChannelSettings found = of(channel);
        return new SettingsJson(
                channel.value(),
                name(channel),
                QualityJson.of(found),
                AutomationJson.of(found),
                ImportanceJson.of(found),
                notifications(found),
                GeneralJson.of(found),
                settings.history(channel, Optional.empty(), 1).items().stream()
                        .findFirst()
                        .map(entry -> SettingsEntryJson.of(entry, words))
                        .orElse(null));
    }

    /** Who hears of the page by mail. */
    public NotificationsJson notifications(ChannelId channel) {
        return notifications(of(channel));
    }

    private NotificationsJson notifications(ChannelSettings found) {
        Map<String, Recipient> known =
                notices.of(found.channel()).stream().collect(Collectors.toMap(Recipient::address, each -> each));
        return NotificationsJson.of(found, known);
    }

    /** @throws Refused {@code NOT_FOUND} */
    public ChannelSettings of(ChannelId channel) {
        return settings.of(channel).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    public void save(ChannelId channel, SettingsSection section, Long version) {
        if (version == null) {
            throw Refused.invalid("version", "required");
        }
        saveSettings.save(caller, channel, section, version);
    }

    public SettingsHistoryJson history(ChannelId channel, Optional<String> after, int limit) {
        of(channel);
        Page<Settings.Recorded> page = settings.history(channel, after, limit);
        return new SettingsHistoryJson(
                page.items().stream()
                        .map(entry -> SettingsEntryJson.of(entry, words))
                        .toList(),
                page.next().orElse(null));
    }

    /** Each page for itself: what cannot be done to one is told, and done to the others. */
    public CopiedJson copy(ChannelId from, CopyJson asked) {
        of(from);
        if (asked.targets() == null || asked.targets().isEmpty()) {
            throw Refused.invalid("targets", "required");
        }
        Set<SettingsSection.Name> sections =
                asked.sections() == null || asked.sections().isEmpty()
                        ? EnumSet.allOf(SettingsSection.Name.class)
                        : EnumSet.copyOf(asked.sections());
        boolean dryRun = !Boolean.FALSE.equals(asked.dryRun());
        return new CopiedJson(asked.targets().stream()
                .map(target -> copied(from, target, sections, dryRun))
                .toList());
    }

    private CopiedJson.PageJson copied(
            ChannelId from, CopyJson.TargetJson target, Set<SettingsSection.Name> sections, boolean dryRun) {
        if (target.channelId() == null) {
            throw Refused.invalid("targets", "required");
        }
        ChannelId to = new ChannelId(target.channelId());
        try {
            CopySettings.Copy copy = dryRun
                    ? copySettings.preview(from, to, sections)
                    : copySettings.copy(caller, from, to, sections, seen(target));
            return new CopiedJson.PageJson(to.value(), name(to), !dryRun, sections(copy), null);
        } catch (Refused refused) {
            ProblemJson problem = problems.of(request, refused);
            return new CopiedJson.PageJson(to.value(), name(to), false, List.of(), problem);
        }
    }

    private static Map<SettingsSection.Name, Long> seen(CopyJson.TargetJson target) {
        return target.seen() == null
                ? Map.of()
                : target.seen().stream()
                        .filter(seen -> seen.section() != null && seen.version() != null)
                        .collect(Collectors.toMap(
                                CopyJson.SeenJson::section, CopyJson.SeenJson::version, (one, other) -> other));
    }

    private List<CopiedJson.SectionJson> sections(CopySettings.Copy copy) {
        return copy.versions().entrySet().stream()
                .map(section -> new CopiedJson.SectionJson(
                        section.getKey(),
                        words.label(section.getKey()),
                        section.getValue(),
                        SettingChangeJson.of(
                                section.getKey(), copy.changes().getOrDefault(section.getKey(), List.of()), words)))
                .toList();
    }

    /** The page's name. */
    public String name(ChannelId channel) {
        return channels.card(channel).map(ChannelBoard.ChannelCard::name).orElse("");
    }
}
