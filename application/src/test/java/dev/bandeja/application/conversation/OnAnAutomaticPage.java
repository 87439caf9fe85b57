package dev.bandeja.application.conversation;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.AutomaticText;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.GeneralOptions;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page that does things by itself, its administrator, an agent and a customer. */
abstract class OnAnAutomaticPage {
    static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T20:00:00Z");

    final World world = new World();
    final Channel page = world.aPage();
    final Somebody camila = world.anAgent("Camila").signedIn();
    final Somebody alma = world.anAdministrator("Alma");
    final SomeCustomer lucia = world.customer("Lucía", page);

    Campaign campaign() {
        return world.aCampaign(page).with(camila);
    }

    static AutomaticText on(String text) {
        return new AutomaticText(true, CustomerTexts.of(Map.of("es", List.of(text))));
    }

    static AutomaticText off(String text) {
        return new AutomaticText(false, CustomerTexts.of(Map.of("es", List.of(text))));
    }

    /** Saves these settings of the page's automatic actions, the others stay. */
    void has(Map<String, Object> others) {
        ChannelSettings now = world.stores.settings().of(page.id()).orElseThrow();
        save((AutomaticActions) now.automation().with(new HashMap<>(others)));
    }

    void openOnWeekdays() {
        save(new GeneralOptions(
                Span.hours(24), WeeklyHours.weekdays("09:00", "18:00").in("UTC"), true));
    }

    void save(SettingsSection section) {
        ChannelSettings now = world.stores.settings().of(page.id()).orElseThrow();
        world.tx(() -> world.house.saveSettings.save(alma.person(), page.id(), section, now.version(section.name())));
    }

    void writes(String text) {
        lucia.writes(text);
        later();
    }

    void later() {
        world.settleEverything();
        world.passes(Duration.ofSeconds(3));
        world.everyWorkerLooks();
    }

    Ticket newest() {
        List<Ticket> all = lucia.tickets();
        return all.get(all.size() - 1);
    }

    List<String> said() {
        return world.words(newest().id());
    }

    /** Action and outcome of what is on, by name. */
    List<String> ledger() {
        return wholeLedger().stream()
                .filter(entry -> !entry.endsWith(" SWITCHED_OFF"))
                .toList();
    }

    /** Action and outcome, by name. */
    List<String> wholeLedger() {
        return world.stores.actionLedger().of(newest().id()).stream()
                .map(ActionLedger.Line::entry)
                .map(entry ->
                        entry.action() + " " + entry.because().map(Enum::name).orElse("FIRED"))
                .sorted()
                .toList();
    }

    long fired(AutomaticAction action) {
        return world.stores.actionLedger().fired(page.id(), Instant.EPOCH).getOrDefault(action, 0L);
    }

    ActionLedger.Sent sent(AutomaticAction action) {
        return sent(newest().id(), action);
    }

    ActionLedger.Sent sent(TicketId ticket, AutomaticAction action) {
        return world.stores.actionLedger().of(ticket).stream()
                .map(ActionLedger.Line::entry)
                .filter(entry -> entry.action() == action)
                .flatMap(entry -> entry.sent().stream())
                .findFirst()
                .orElseThrow();
    }
}
