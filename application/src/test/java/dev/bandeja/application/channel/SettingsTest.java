package dev.bandeja.application.channel;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.channel.Settings.Origin;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.GeneralOptions;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.servicelevel.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Set<SettingsSection.Name> ALL = EnumSet.allOf(SettingsSection.Name.class);

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Channel other = world.aPage();
    private final Somebody alma = world.anAdministrator("Alma");
    private final Somebody olga = world.anAdministrator("Olga");

    @Test
    void with_a_shorter_time_to_reopen_the_next_message_opens_a_new_ticket() {
        Somebody camila = world.anAgent("Camila").signedIn();
        world.aCampaign(page).with(camila);
        SomeCustomer lucia = world.customer("Lucía", page);
        lucia.writes("hola");
        world.settleEverything();
        camila.closes(lucia.ticketId());

        reopensWithin(page, Span.hours(1), 0);
        world.passes(Duration.ofHours(2));
        lucia.writes("una cosa más");
        world.settleEverything();

        assertEquals(2, lucia.tickets().size());
    }

    @Test
    void who_has_not_seen_what_somebody_else_saved_is_told_who_it_was() {
        reopensWithin(page, Span.hours(1), 0);
        Refused refused =
                assertRefused(Reason.SETTINGS_CHANGED, () -> save(olga, page, general(page, Span.hours(3)), 0));
        assertEquals("Alma", refused.facts().get("by"));
        assertEquals(1L, refused.facts().get("version"));
        assertEquals(Span.hours(1), settings(page).general().reopenWithin());

        save(olga, page, general(page, Span.hours(3)), 1);
        assertEquals(Span.hours(3), settings(page).general().reopenWithin());
    }

    @Test
    void saving_what_is_there_already_is_no_change() {
        save(alma, page, settings(page).general(), 0);
        assertEquals(0, settings(page).version(SettingsSection.Name.GENERAL));
        assertEquals(List.of(), history(page));
    }

    @Test
    void a_page_that_does_not_exist_has_no_settings() {
        assertRefused(
                Reason.NOT_FOUND,
                () -> world.tx(() -> world.house.saveSettings.save(
                        alma.person(), new ChannelId(99), settings(page).general(), 0)));
    }

    @Test
    void every_setting_of_every_section_is_copied_and_none_of_the_source_changes() {
        everythingIsAnother(page);
        ChannelSettings source = settings(page);
        ChannelSettings before = settings(other);
        CopySettings.Copy preview = world.tx(() -> world.house.copySettings.preview(page.id(), other.id(), ALL));
        assertEquals(ALL, preview.changes().keySet());
        preview.changes()
                .forEach((name, changes) -> assertEquals(
                        Arrays.stream(name.type().getRecordComponents())
                                .map(setting -> setting.getName())
                                .toList(),
                        changes.stream().map(change -> change.field()).toList()));
        assertEquals(before, settings(other), "a look changes nothing");

        copy(page, other, ALL, preview.versions());

        assertEquals(source.sections(), settings(other).sections());
        assertEquals(source, settings(page));
        Settings.Recorded entry = history(other).get(0);
        assertEquals(Origin.COPIED, entry.change().origin());
        assertEquals(Optional.of(page.name()), entry.copiedFromName());
        assertEquals("Alma", entry.byName());
    }

    @Test
    void only_the_wanted_sections_are_copied() {
        everythingIsAnother(page);
        copy(page, other, EnumSet.of(SettingsSection.Name.GENERAL), Map.of());
        assertEquals(settings(page).general(), settings(other).general());
        assertTrue(settings(other).quality().changesTo(settings(page).quality()).size() > 0);
    }

    @Test
    void a_page_that_somebody_saved_since_the_look_is_left_as_it_is() {
        everythingIsAnother(page);
        Map<SettingsSection.Name, Long> seen = world.tx(
                        () -> world.house.copySettings.preview(page.id(), other.id(), ALL))
                .versions();
        save(olga, other, general(other, Span.hours(5)), 0);
        ChannelSettings before = settings(other);
        assertRefused(Reason.SETTINGS_CHANGED, () -> copy(page, other, ALL, seen));
        assertEquals(before, settings(other), "all or nothing");
    }

    @Test
    void nothing_is_copied_to_the_page_it_comes_from() {
        assertRefused(Reason.INVALID, () -> copy(page, page, ALL, Map.of()));
    }

    @Test
    void an_entry_of_the_history_is_taken_back() {
        everythingIsAnother(page);
        ChannelSettings before = settings(other);
        copy(page, other, ALL, Map.of());
        for (Settings.Recorded entry : history(other)) {
            undo(other, entry.id());
        }
        assertEquals(before.sections(), settings(other).sections());
        assertEquals(Origin.UNDONE, history(other).get(0).change().origin());

        undo(other, history(other).get(0).id());
        assertTrue(history(other).get(0).change().undoes().isPresent(), "taking back can be taken back");
    }

    @Test
    void what_was_changed_again_since_is_not_taken_back() {
        reopensWithin(page, Span.hours(1), 0);
        long first = history(page).get(0).id();
        reopensWithin(page, Span.hours(2), 1);
        Refused refused = assertRefused(Reason.CANNOT_UNDO, () -> undo(page, first));
        assertEquals(List.of("reopenWithin"), refused.facts().get("settings"));
        assertRefused(Reason.NOT_FOUND, () -> undo(other, first));
    }

    private void everythingIsAnother(Channel channel) {
        settings(channel).sections().forEach(section -> save(alma, channel, OtherSettings.everyOneAnother(section), 0));
    }

    private void reopensWithin(Channel channel, Span time, long version) {
        save(alma, channel, general(channel, time), version);
    }

    private GeneralOptions general(Channel channel, Span reopenWithin) {
        return new GeneralOptions(reopenWithin, settings(channel).general().hours(), true);
    }

    private void save(Somebody who, Channel channel, SettingsSection section, long version) {
        world.tx(() -> world.house.saveSettings.save(who.person(), channel.id(), section, version));
    }

    private void copy(
            Channel from, Channel to, Set<SettingsSection.Name> sections, Map<SettingsSection.Name, Long> seen) {
        world.tx(() -> world.house.copySettings.copy(alma.person(), from.id(), to.id(), sections, seen));
    }

    private void undo(Channel channel, long entry) {
        world.tx(() -> world.house.undoSettings.undo(alma.person(), channel.id(), entry));
    }

    private ChannelSettings settings(Channel channel) {
        return world.stores.settings().of(channel.id()).orElseThrow();
    }

    private List<Settings.Recorded> history(Channel channel) {
        return world.stores
                .settings()
                .history(channel.id(), Optional.empty(), 50)
                .items();
    }
}
