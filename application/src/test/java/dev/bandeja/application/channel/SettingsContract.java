package dev.bandeja.application.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bandeja.application.Page;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.channel.Settings.Change;
import dev.bandeja.application.channel.Settings.Origin;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.GeneralOptions;
import dev.bandeja.domain.channel.SettingChange;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

public abstract class SettingsContract extends StoreContract {
    @Test
    void a_page_has_settings_from_the_beginning() {
        Channel channel = aChannel();
        ChannelSettings settings = of(channel.id());
        assertEquals(Span.hours(24), settings.general().reopenWithin());
        assertEquals(channel.hours(), settings.general().hours());
        for (SettingsSection.Name section : SettingsSection.Name.values()) {
            assertEquals(0, settings.version(section));
        }
        assertEquals(Optional.empty(), tx(() -> store().of(new ChannelId(4711))));
        assertEquals(Optional.empty(), tx(() -> store().lock(new ChannelId(4711))));
    }

    @ParameterizedTest
    @EnumSource
    void every_setting_of_a_section_comes_back_as_it_was_saved(SettingsSection.Name name) {
        Channel channel = aChannel();
        AgentId alma = anAgent("Alma");
        SettingsSection before = of(channel.id()).section(name);
        SettingsSection after = OtherSettings.everyOneAnother(before);

        save(channel.id(), after, alma, before.changesTo(after));

        assertEquals(after, of(channel.id()).section(name));
        assertEquals(1, of(channel.id()).version(name));
        Change entry = history(channel.id()).get(0).change();
        assertEquals(before.changesTo(after), entry.settings());
        assertEquals(before.values().size(), entry.settings().size(), "every setting is another");
    }

    @Test
    void the_pages_own_rules_follow_the_general_options() {
        Channel channel = aChannel();
        GeneralOptions general = new GeneralOptions(
                Span.minutes(90), WeeklyHours.everyDay("08:00", "20:00").in("America/Lima"), true);
        save(channel.id(), general, anAgent("Alma"), List.of());
        Channel now = tx(() -> stores.channels().find(channel.id())).orElseThrow();
        assertEquals(Duration.ofMinutes(90), now.reopenWithin());
        assertEquals(general.hours(), now.hours());
    }

    @Test
    void a_times_unit_is_kept_as_it_was_typed() {
        Channel channel = aChannel();
        GeneralOptions general =
                new GeneralOptions(Span.minutes(120), of(channel.id()).general().hours(), true);
        save(channel.id(), general, anAgent("Alma"), List.of());
        assertEquals(Span.minutes(120), of(channel.id()).general().reopenWithin());
    }

    @Test
    void a_version_rises_with_every_saving_of_its_section_only() {
        Channel channel = aChannel();
        AgentId alma = anAgent("Alma");
        save(channel.id(), general(1), alma, List.of());
        save(channel.id(), general(2), alma, List.of());
        assertEquals(2, of(channel.id()).version(SettingsSection.Name.GENERAL));
        assertEquals(0, of(channel.id()).version(SettingsSection.Name.QUALITY));
    }

    @Test
    void other_pages_keep_theirs() {
        Channel channel = aChannel();
        Channel other = aChannel();
        ChannelSettings before = of(other.id());
        save(channel.id(), general(3), anAgent("Alma"), List.of());
        assertEquals(before, of(other.id()));
        assertEquals(List.of(), history(other.id()));
    }

    @Test
    void the_history_tells_who_changed_what_newest_first_a_stretch_at_a_time() {
        Channel channel = aChannel();
        Channel source = aChannel();
        AgentId alma = anAgent("Alma");
        SettingChange change = new SettingChange("reopenWithin", Span.hours(24), Span.hours(1));
        save(channel.id(), general(1), alma, List.of(change));
        long first = history(channel.id()).get(0).id();
        tx(() -> store().save(
                        channel.id(),
                        general(2),
                        new Change(alma, in(1), Origin.COPIED, Optional.of(source.id()), Optional.empty(), List.of())));
        tx(() -> store().save(
                        channel.id(),
                        general(3),
                        new Change(alma, in(2), Origin.UNDONE, Optional.empty(), Optional.of(first), List.of())));

        Page<Settings.Recorded> newest = tx(() -> store().history(channel.id(), Optional.empty(), 2));
        assertEquals(
                List.of(Origin.UNDONE, Origin.COPIED),
                newest.items().stream().map(entry -> entry.change().origin()).toList());
        assertEquals(Optional.of(source.name()), newest.items().get(1).copiedFromName());
        assertEquals(Optional.of(first), newest.items().get(0).change().undoes());
        Page<Settings.Recorded> rest = tx(() -> store().history(channel.id(), newest.next(), 2));
        assertEquals(Optional.empty(), rest.next());
        Settings.Recorded oldest = rest.items().get(0);
        assertEquals(
                new Settings.Recorded(
                        first,
                        SettingsSection.Name.GENERAL,
                        new Change(alma, NOW, Origin.SAVED, Optional.empty(), Optional.empty(), List.of(change)),
                        "Alma",
                        Optional.empty()),
                oldest);
        assertEquals(Optional.of(oldest), tx(() -> store().change(channel.id(), first)));
        assertEquals(Optional.empty(), tx(() -> store().change(source.id(), first)), "of another page");
        assertNotEquals(newest.items().get(0).id(), first);
    }

    @Test
    void what_was_done_beside_the_settings_is_told_and_raises_no_version() {
        Channel channel = aChannel();
        AgentId alma = anAgent("Alma");
        SettingChange added = new SettingChange("vip", Optional.empty(), Optional.of("24012345678901"));
        Change done = Change.done(alma, NOW, List.of(added));
        tx(() -> store().note(channel.id(), SettingsSection.Name.IMPORTANCE, done));

        Settings.Recorded told = history(channel.id()).get(0);
        assertEquals(done, told.change());
        assertEquals(SettingsSection.Name.IMPORTANCE, told.section());
        assertEquals(0, of(channel.id()).version(SettingsSection.Name.IMPORTANCE));
    }

    private static GeneralOptions general(int hours) {
        return new GeneralOptions(
                Span.hours(hours), WeeklyHours.weekdays("09:00", "18:00").in("UTC"), true);
    }

    private void save(ChannelId channel, SettingsSection section, AgentId by, List<SettingChange> changes) {
        Instant at = NOW;
        tx(() -> store().save(
                        channel,
                        section,
                        new Change(by, at, Origin.SAVED, Optional.empty(), Optional.empty(), changes)));
    }

    private ChannelSettings of(ChannelId channel) {
        return tx(() -> store().of(channel)).orElseThrow();
    }

    private List<Settings.Recorded> history(ChannelId channel) {
        return tx(() -> store().history(channel, Optional.empty(), 10)).items();
    }

    private Settings store() {
        return stores.settings();
    }
}
