package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.ImportantContent;
import dev.bandeja.domain.channel.KeyPhrase;
import dev.bandeja.domain.channel.SettingChange;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.ticket.Importance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportanceTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody alma = world.anAdministrator("Alma");
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Campaign campaign = world.aCampaign(page).with(camila);
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @Test
    void a_key_phrase_of_the_customer_makes_the_ticket_important_and_is_told() {
        keyPhrases("abogado");
        says("Hablaré con mi Abogado");
        assertEquals(Importance.BY_CONTENT, lucia.ticket().importance());
        assertEquals(Optional.of("abogado"), lucia.ticket().importancePhrase());
    }

    @Test
    void without_the_phrase_in_the_settings_nothing_is_marked() {
        says("Hablaré con mi abogado");
        assertEquals(Importance.NONE, lucia.ticket().importance());
    }

    @Test
    void only_the_customers_own_words_count() {
        keyPhrases("abogado");
        says("hola");
        camila.answers(lucia.ticketId(), "No hace falta un abogado");
        world.echoesArrive();
        lucia.isAnsweredInTheInbox("Sin abogado se resuelve");
        world.settleEverything();
        assertEquals(Importance.NONE, lucia.ticket().importance());
    }

    @Test
    void a_comment_counts_too() {
        keyPhrases("estafa");
        lucia.comments("post-1", "¡Es una ESTAFA!");
        world.settleEverything();
        assertEquals(Importance.BY_CONTENT, lucia.ticket().importance());
    }

    @Test
    void
            a_phrase_that_the_customer_brings_in_by_changing_their_message_counts_and_one_that_the_page_brings_in_does_not() {
        keyPhrases("abogado");
        String hola = lucia.writes("hola");
        world.settleEverything();
        String answer = lucia.isAnsweredInTheInbox("¿En qué te ayudo?");
        lucia.edits(answer, "Sin abogado se resuelve");
        world.settleEverything();
        assertEquals(Importance.NONE, lucia.ticket().importance());
        lucia.edits(hola, "hola, soy abogado");
        world.settleEverything();
        assertEquals(Importance.BY_CONTENT, lucia.ticket().importance());
    }

    @Test
    void what_a_person_took_away_is_not_marked_again_by_the_rules() {
        keyPhrases("abogado");
        says("mi abogado");
        marks(camila, false);
        says("mi abogado dice que no");
        assertEquals(Importance.TAKEN_AWAY, lucia.ticket().importance());
        marks(camila, true);
        assertEquals(Importance.BY_HAND, lucia.ticket().importance());
        assertEquals(Optional.empty(), lucia.ticket().importancePhrase());
    }

    @Test
    void the_screens_learn_of_a_mark_and_nobody_of_one_that_was_there() {
        says("hola");
        marks(camila, true);
        marks(camila, true);
        assertEquals(
                1,
                world.stores.liveFeed().all().stream()
                        .filter(entry -> entry.ticket()
                                .filter(change -> change.kind() == LiveFeed.Kind.IMPORTANCE)
                                .isPresent())
                        .count());
    }

    @Test
    void only_whoever_handles_the_ticket_marks_it() {
        says("hola");
        Somebody other = world.anAgent("Otra");
        assertRefused(Reason.NOT_FOUND, () -> marks(other, true));
        assertRefused(
                Reason.FORBIDDEN,
                () -> world.tx(() -> world.house.markImportant.customer(camila.person(), lucia.ticketId(), true)));
    }

    @Test
    void the_tickets_of_a_vip_are_important_now_and_later_until_they_are_none() {
        Somebody sofia = world.aSupervisor("Sofía").supervises(campaign);
        says("hola");
        world.tx(() -> world.house.markImportant.customer(sofia.person(), lucia.ticketId(), true));
        assertEquals(Importance.BY_CUSTOMER, lucia.ticket().importance());
        camila.closes(lucia.ticketId());
        world.passes(Duration.ofDays(3));
        says("otra consulta");
        assertEquals(Importance.BY_CUSTOMER, lucia.tickets().get(1).importance());

        world.tx(() -> world.house.markImportant.customer(
                sofia.person(), lucia.tickets().get(1).id(), false));
        assertEquals(Importance.NONE, lucia.tickets().get(1).importance());
    }

    @Test
    void a_list_makes_vips_of_people_who_wrote_and_of_people_who_will() {
        SomeCustomer marta = world.customer("Marta", page);
        says("hola");
        List<String> list = List.of(lucia.personId(), marta.personId());
        assertEquals(2, world.tx(() -> world.house.markImportant.listed(alma.person(), page.id(), list)));
        assertEquals(
                0, world.tx(() -> world.house.markImportant.listed(alma.person(), page.id(), list)), "nobody is new");
        marta.writes("hola");
        world.settleEverything();
        assertEquals(Importance.BY_CUSTOMER, lucia.ticket().importance());
        assertEquals(Importance.BY_CUSTOMER, marta.ticket().importance());

        SomeCustomer elsewhere = world.customer("Lucía", world.aPage());
        elsewhere.writes("hola");
        world.settleEverything();
        assertEquals(Importance.NONE, elsewhere.ticket().importance(), "of another page");
    }

    @Test
    void whoever_is_taken_off_the_list_is_an_ordinary_customer_again() {
        says("hola");
        world.tx(() -> world.house.markImportant.listed(alma.person(), page.id(), List.of(lucia.personId(), "77")));
        assertEquals(Importance.BY_CUSTOMER, lucia.ticket().importance());
        world.tx(() -> world.house.markImportant.unlisted(alma.person(), page.id(), lucia.personId()));
        assertEquals(Importance.NONE, lucia.ticket().importance());
        world.tx(() -> world.house.markImportant.unlisted(alma.person(), page.id(), "77"));
        assertEquals(0, world.stores.vips().count(page.id()));
        assertRefused(
                Reason.NOT_FOUND,
                () -> world.tx(() -> world.house.markImportant.unlisted(alma.person(), page.id(), "77")));
    }

    @Test
    void the_history_tells_who_made_whom_a_vip_and_such_an_entry_is_not_undone() {
        Somebody sofia = world.aSupervisor("Sofía").supervises(campaign);
        says("hola");
        world.tx(() -> world.house.markImportant.customer(sofia.person(), lucia.ticketId(), true));
        world.tx(() -> world.house.markImportant.customer(sofia.person(), lucia.ticketId(), true));
        world.tx(() -> world.house.markImportant.listed(alma.person(), page.id(), List.of("76", "77")));
        world.tx(() -> world.house.markImportant.unlisted(alma.person(), page.id(), "77"));

        List<Settings.Recorded> history =
                world.stores.settings().history(page.id(), Optional.empty(), 10).items();
        assertEquals(
                List.of("Alma", "Alma", "Sofía"),
                history.stream().map(Settings.Recorded::byName).toList());
        assertEquals(
                List.of(
                        new SettingChange("vip", Optional.of("77"), Optional.empty()),
                        new SettingChange("vips", Optional.of("1"), Optional.of("3")),
                        new SettingChange("vip", Optional.empty(), Optional.of(lucia.personId()))),
                history.stream()
                        .flatMap(entry -> entry.change().settings().stream())
                        .toList());
        assertRefused(
                Reason.CANNOT_UNDO,
                () -> world.tx(() -> world.house.undoSettings.undo(
                        alma.person(), page.id(), history.get(0).id())));
    }

    @Test
    void an_exact_phrase_is_only_said_with_its_capitals_and_accents() {
        keyPhrase("SERNAC", true);
        says("voy al sernac");
        assertEquals(Importance.NONE, lucia.ticket().importance());
        keyPhrase("SERNAC", false);
        says("voy al sernac");
        assertEquals(Importance.BY_CONTENT, lucia.ticket().importance());
    }

    private void keyPhrases(String... phrases) {
        save(List.of(phrases).stream()
                .map(phrase -> new KeyPhrase(phrase, false))
                .toList());
    }

    private void keyPhrase(String phrase, boolean exact) {
        save(List.of(new KeyPhrase(phrase, exact)));
    }

    private void save(List<KeyPhrase> phrases) {
        ChannelSettings now = world.stores.settings().of(page.id()).orElseThrow();
        ImportantContent content = new ImportantContent(phrases);
        world.tx(() -> world.house.saveSettings.save(
                alma.person(), page.id(), content, now.version(SettingsSection.Name.IMPORTANCE)));
    }

    private void says(String text) {
        lucia.writes(text);
        world.settleEverything();
    }

    private void marks(Somebody who, boolean important) {
        world.tx(() -> world.house.markImportant.ticket(who.person(), lucia.ticketId(), important));
    }
}
