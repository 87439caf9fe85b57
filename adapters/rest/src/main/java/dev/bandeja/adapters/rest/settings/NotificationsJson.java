package dev.bandeja.adapters.rest.settings;

import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.Notices.Recipient;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.Notifications;
import dev.bandeja.domain.channel.NotifiedAddress;
import dev.bandeja.domain.channel.SettingsSection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who hears of a page by mail.
 *
 * @param version of the section, as it was read; rises with every saving
 * @param addresses up to 20
 * @param gather so long after a mail to an address the next one about tickets is held back, and then tells everything
 *     together; up to a day, 0 = never held back
 */
public record NotificationsJson(Long version, List<AddressJson> addresses, SpanJson gather) {
    static NotificationsJson of(ChannelSettings settings, Map<String, Recipient> known) {
        return new NotificationsJson(
                settings.version(SettingsSection.Name.NOTIFICATIONS),
                settings.notifications().addresses().stream()
                        .map(address -> AddressJson.of(address, known.get(address.address())))
                        .toList(),
                SpanJson.of(settings.notifications().gather()));
    }

    Notifications notifications() {
        if (addresses == null || addresses.stream().anyMatch(Objects::isNull)) {
            throw Refused.invalid("addresses", "required");
        }
        return new Notifications(
                addresses.stream().map(AddressJson::notified).toList(), SpanJson.required("gather", gather));
    }

    /**
     * An address and what it hears of; a switch that is absent is off.
     *
     * @param language of its mails: es, en or pt
     * @param newTickets every new ticket
     * @param importantTickets tickets that are important when they are opened, or become so later
     * @param overdueTickets tickets on which a promise was just broken
     * @param tokenTrouble the page's permission ends soon, or does not work any more
     * @param stoppedAt when its reader said that they want no more of these mails; only told
     */
    public record AddressJson(
            String address,
            String language,
            Boolean newTickets,
            Boolean importantTickets,
            Boolean overdueTickets,
            Boolean tokenTrouble,
            Instant stoppedAt) {
        static AddressJson of(NotifiedAddress one, Recipient known) {
            return new AddressJson(
                    one.address(),
                    one.language(),
                    one.newTickets(),
                    one.importantTickets(),
                    one.overdueTickets(),
                    one.tokenTrouble(),
                    known == null ? null : known.stoppedAt().orElse(null));
        }

        NotifiedAddress notified() {
            return new NotifiedAddress(
                    address,
                    language,
                    Boolean.TRUE.equals(newTickets),
                    Boolean.TRUE.equals(importantTickets),
                    Boolean.TRUE.equals(overdueTickets),
                    Boolean.TRUE.equals(tokenTrouble));
        }
    }

    /** One of the page's saved addresses. */
    public record ChosenJson(String address) {}

    /**
     * A mail to be looked at.
     *
     * @param kind TICKET_OPENED, TICKET_IMPORTANT, TICKET_OVERDUE or TICKET_DIGEST
     * @param language es, en or pt
     */
    public record SampleJson(MailKind kind, String language) {}

    /**
     * A mail as it would arrive.
     *
     * @param text the whole mail as plain text
     * @param html the same, for mail programs that show more
     */
    public record SampledJson(String subject, String text, String html) {}
}
