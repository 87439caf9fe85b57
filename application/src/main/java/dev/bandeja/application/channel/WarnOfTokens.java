package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.Notices;
import dev.bandeja.application.mail.WriteMail;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.NotifiedAddress;
import dev.bandeja.domain.channel.TokenHealth;
import dev.bandeja.domain.channel.TokenHealth.Light;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells all administrators, and the page's addresses that want to know, by mail when a page's token will end or does not work (decision D19): once for each change of the
 * page's light, however often it is looked at. To be called in the transaction of whatever may have changed the light.
 */
@UseCase
public class WarnOfTokens {
    private final Channels channels;
    private final Settings settings;
    private final Notices notices;
    private final People people;
    private final WriteMail write;
    private final InstantSource time;

    @Inject
    public WarnOfTokens(
            Channels channels, Settings settings, Notices notices, People people, WriteMail write, InstantSource time) {
        this.channels = channels;
        this.settings = settings;
        this.notices = notices;
        this.people = people;
        this.write = write;
        this.time = time;
    }

    /** Compares the page's light with the one that was told last. */
    public void look(ChannelId id) {
        channels.turnedLight(id, time.instant()).ifPresent(health -> {
            Light light = health.light(time.instant());
            if (light == Light.AMBER) {
                tell(
                        id,
                        MailKind.TOKEN_ENDS,
                        Map.of("endsAt", health.endsAt().orElseThrow().toString()));
            } else if (light == Light.RED) {
                tell(id, MailKind.TOKEN_INACTIVE, whyInactive(health));
            }
        });
    }

    /** The network restricts the page: nothing is sent until that moment. */
    public void restricted(ChannelId id, Instant until, String reason) {
        tell(
                id,
                MailKind.PAGE_RESTRICTED,
                Map.of("since", time.instant().toString(), "until", until.toString(), "reason", reason));
    }

    private static Map<String, String> whyInactive(TokenHealth health) {
        return Map.of(
                "since", health.inactiveSince().orElseThrow().toString(),
                "reason", health.reason().orElse("TOKEN_INACTIVE"));
    }

    private void tell(ChannelId id, MailKind kind, Map<String, String> values) {
        Map<String, String> facts = new HashMap<>(values);
        facts.put("page", channels.find(id).orElseThrow().name());
        List<Person> administrators = people.administrators();
        administrators.forEach(person -> write.write(Letter.to(person, kind, facts)));
        List<NotifiedAddress> others = settings.of(id).orElseThrow().notifications().addresses().stream()
                .filter(NotifiedAddress::tokenTrouble)
                .filter(each -> administrators.stream()
                        .noneMatch(person -> person.email().equals(each.address())))
                .toList();
        if (!others.isEmpty()) {
            tellAddresses(id, others, kind, facts);
        }
    }

    private void tellAddresses(ChannelId id, List<NotifiedAddress> some, MailKind kind, Map<String, String> facts) {
        for (Notices.Recipient recipient : notices.of(id)) {
            some.stream()
                    .filter(each -> each.address().equals(recipient.address()))
                    .filter(each -> recipient.stoppedAt().isEmpty())
                    .forEach(each -> write.write(Letter.to(recipient, each.language(), kind, facts)));
        }
    }
}
