package dev.bandeja.application.automation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.automation.CustomerLanguage;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Filling;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How customers of a page would read a text, saved or not. Nothing is sent. */
@UseCase
public class PreviewText {
    private static final int MOST = 10;

    private final Channels channels;
    private final Campaigns campaigns;
    private final Settings settings;
    private final ExampleCustomers examples;
    private final InstantSource time;

    @Inject
    public PreviewText(
            Channels channels, Campaigns campaigns, Settings settings, ExampleCustomers examples, InstantSource time) {
        this.channels = channels;
        this.campaigns = campaigns;
        this.settings = settings;
        this.examples = examples;
        this.time = time;
    }

    /**
     * @param language of the text, two letters
     * @throws Refused {@code NOT_FOUND}, {@code INVALID} when the text could not be saved
     */
    public List<Preview> of(ChannelId id, String text, String language) {
        Channel channel = channels.find(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        CustomerTexts.of(Map.of(language, List.of(text)));
        ChannelSettings page = settings.of(id).orElseThrow();
        BusinessHours hours =
                campaigns.taking(id, Visibility.PRIVATE).map(Campaign::schedule).orElse(channel.hours());
        Instant now = time.instant();
        return examples.of(id, MOST).stream()
                .map(example -> new Preview(
                        example,
                        languageOf(example, page),
                        filling(example, channel, hours, now).fill(text, language)))
                .toList();
    }

    /** In which language a ticket's customer is written to now, and by which rule (decision D20). */
    public CustomerLanguage languageOn(TicketId ticket) {
        ExampleCustomers.Example customer = examples.on(ticket).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        return languageOf(customer, settings.of(customer.channel()).orElseThrow());
    }

    private static CustomerLanguage languageOf(ExampleCustomers.Example customer, ChannelSettings page) {
        return CustomerLanguage.of(
                customer.ticketLanguage(),
                customer.profileLanguage(),
                page.automation().language());
    }

    private static Filling filling(ExampleCustomers.Example example, Channel page, BusinessHours hours, Instant now) {
        return new Filling(
                example.name(),
                example.agent(),
                Long.toString(example.ticket().value()),
                page.name(),
                hours.isOpen(now) ? Optional.empty() : hours.nextOpening(now),
                now,
                hours.zone());
    }

    /**
     * A text as one customer would read it.
     *
     * @param language in which this customer is written to, and why
     */
    public record Preview(ExampleCustomers.Example customer, CustomerLanguage language, String text) {}
}
