package dev.bandeja.adapters.mail;

import dev.bandeja.adapters.mail.Composition.Action;
import dev.bandeja.adapters.mail.Composition.Particular;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.Mail;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.MailWording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Words for letters, in the reader's language, else in the installation's. Moments are told in the installation's zone. */
@ApplicationScoped
public class MailWords implements MailWording {
    private static final int MOST_PARAGRAPHS = 5;

    private static final List<String> ABOUT_A_TICKET = List.of("customer", "words", "page", "at");
    private static final Map<MailKind, List<String>> PARTICULARS = Map.ofEntries(
            Map.entry(MailKind.TOKEN_ENDS, List.of("page", "endsAt")),
            Map.entry(MailKind.TOKEN_INACTIVE, List.of("page", "reason", "since")),
            Map.entry(MailKind.PAGE_RESTRICTED, List.of("page", "reason", "since", "until")),
            Map.entry(MailKind.TRIAL, List.of("at")),
            Map.entry(MailKind.INVITATION, List.of("email")),
            Map.entry(MailKind.NEW_PASSWORD, List.of("email")),
            Map.entry(MailKind.TICKET_OPENED, ABOUT_A_TICKET),
            Map.entry(MailKind.TICKET_IMPORTANT, ABOUT_A_TICKET),
            Map.entry(MailKind.TICKET_OVERDUE, ABOUT_A_TICKET),
            Map.entry(MailKind.TICKET_DIGEST, List.of()),
            Map.entry(MailKind.NOTIFICATION_TRIAL, List.of("page", "at")));
    private static final Map<MailKind, String> PATHS = Map.of(
            MailKind.TOKEN_ENDS, "/channels",
            MailKind.TOKEN_INACTIVE, "/channels",
            MailKind.PAGE_RESTRICTED, "/channels",
            MailKind.TRIAL, "/mail",
            MailKind.TICKET_DIGEST, "/inbox?box=all",
            MailKind.NOTIFICATION_TRIAL, "/channels");
    /** Their links let somebody in, so they stand in the mail itself and nowhere else. */
    private static final Set<MailKind> LETTING_IN = Set.of(MailKind.INVITATION, MailKind.NEW_PASSWORD);

    private final PublicAddress addresses;
    private final ZoneId zone;
    private final String ofInstallation;

    @Inject
    public MailWords(
            PublicAddress addresses,
            ZoneId zone,
            @ConfigProperty(name = "bandeja.language", defaultValue = "es") String ofInstallation) {
        this.addresses = addresses;
        this.zone = zone;
        this.ofInstallation = known(ofInstallation).orElse("es");
    }

    @Override
    public Words words(Letter letter, Optional<String> link) {
        Composition mail = composed(letter, link);
        return new Words(mail.subject(), mail.text(), HtmlPage.of(mail));
    }

    /** The language a letter is written in. */
    String language(Letter letter) {
        return letter.language().flatMap(MailWords::known).orElse(ofInstallation);
    }

    /** Where the reader of a notification says that they want no more of them. */
    Optional<String> stopAddress(Mail mail) {
        return mail.link().filter(path -> mail.letter().recipient().isPresent()).map(addresses::of);
    }

    private Composition composed(Letter letter, Optional<String> link) {
        Phrases phrases = Phrases.in(language(letter));
        Values values = new Values(phrases, zone);
        Map<String, String> said = values.said(letter.facts());
        String kind = letter.kind().name();
        return new Composition(
                phrases.language(),
                phrases.say(kind + ".subject", said),
                IntStream.rangeClosed(1, MOST_PARAGRAPHS)
                        .mapToObj(number -> phrases.find(kind + "." + number, said))
                        .flatMap(Optional::stream)
                        .toList(),
                PARTICULARS.get(letter.kind()).stream()
                        .map(name -> new Particular(named(phrases, kind, name), said.getOrDefault(name, "—")))
                        .toList(),
                new TicketLines(phrases, values, addresses).of(letter.facts()),
                phrases.find(kind + ".advice", said),
                Optional.of(new Action(phrases.say(kind + ".action", said), whereTo(phrases, letter, link))),
                footer(phrases, letter, said),
                letter.recipient()
                        .map(any -> new Action(
                                phrases.say("stop", Map.of()),
                                link.map(addresses::of).orElseGet(() -> phrases.say("linkInMail", Map.of())))));
    }

    /** What a value is called in mails of that kind. */
    private static String named(Phrases phrases, String kind, String name) {
        return phrases.find(kind + "." + name, Map.of()).orElseGet(() -> phrases.say(name, Map.of()));
    }

    private String whereTo(Phrases phrases, Letter letter, Optional<String> link) {
        if (LETTING_IN.contains(letter.kind())) {
            return link.map(addresses::of).orElseGet(() -> phrases.say("linkInMail", Map.of()));
        }
        return addresses.of(Optional.ofNullable(letter.facts().get("ticket"))
                .map(TicketLines::path)
                .orElseGet(() -> PATHS.getOrDefault(letter.kind(), "/")));
    }

    private String footer(Phrases phrases, Letter letter, Map<String, String> said) {
        String which = LETTING_IN.contains(letter.kind()) ? "footer.letIn" : "footer";
        Map<String, String> values = new HashMap<>(said);
        values.put("address", addresses.address());
        return phrases.say(letter.recipient().isPresent() ? "footer.notification" : which, values);
    }

    private static Optional<String> known(String language) {
        return Optional.of(language).filter(Phrases.LANGUAGES::contains);
    }
}
