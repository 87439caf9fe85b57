package dev.bandeja.adapters.mail;

import dev.bandeja.adapters.mail.Composition.Action;
import dev.bandeja.adapters.mail.Composition.Particular;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.MailWording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Words for letters, in the reader's language, else in the installation's. Moments are told in the installation's zone. */
@ApplicationScoped
public class MailWords implements MailWording {
    private static final int MOST_PARAGRAPHS = 5;
    private static final Set<String> MOMENTS = Set.of("at", "since", "endsAt");
    private static final Pattern SECOND_CODE = Pattern.compile("/(\\d+)$");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private static final Map<MailKind, List<String>> PARTICULARS = Map.of(
            MailKind.TOKEN_ENDS, List.of("page", "endsAt"),
            MailKind.TOKEN_INACTIVE, List.of("page", "reason", "since"),
            MailKind.TRIAL, List.of("at"),
            MailKind.INVITATION, List.of("email"),
            MailKind.NEW_PASSWORD, List.of("email"));
    private static final Map<MailKind, String> PATHS =
            Map.of(MailKind.TOKEN_ENDS, "/channels", MailKind.TOKEN_INACTIVE, "/channels", MailKind.TRIAL, "/mail");
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

    private Composition composed(Letter letter, Optional<String> link) {
        Phrases phrases = Phrases.in(language(letter));
        Map<String, String> values = inWords(phrases, letter.facts());
        String kind = letter.kind().name();
        return new Composition(
                phrases.language(),
                phrases.say(kind + ".subject", values),
                IntStream.rangeClosed(1, MOST_PARAGRAPHS)
                        .mapToObj(number -> phrases.find(kind + "." + number, values))
                        .flatMap(Optional::stream)
                        .toList(),
                PARTICULARS.get(letter.kind()).stream()
                        .map(name -> new Particular(phrases.say(name, Map.of()), values.getOrDefault(name, "—")))
                        .toList(),
                phrases.find(kind + ".advice", values),
                link.or(() -> Optional.ofNullable(PATHS.get(letter.kind())))
                        .map(path -> new Action(phrases.say(kind + ".action", values), addresses.of(path)))
                        .or(() -> Optional.of(new Action(
                                phrases.say(kind + ".action", values), phrases.say("linkInMail", Map.of())))),
                phrases.say(
                        LETTING_IN.contains(letter.kind()) ? "footer.letIn" : "footer",
                        Map.of("address", addresses.address())));
    }

    /** Line breaks and other signs for machines have no place in a sentence, least of all in a subject. */
    private Map<String, String> inWords(Phrases phrases, Map<String, String> facts) {
        Map<String, String> values = new HashMap<>();
        facts.forEach((name, value) ->
                values.put(name, worded(phrases, name, CONTROL.matcher(value).replaceAll(" "))));
        return values;
    }

    private String worded(Phrases phrases, String name, String value) {
        if (MOMENTS.contains(name)) {
            return moment(phrases, Instant.parse(value));
        }
        return name.equals("reason") ? reason(phrases, value) : value;
    }

    private String moment(Phrases phrases, Instant at) {
        String said = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(phrases.locale())
                .withZone(zone)
                .format(at);
        return said + " (" + zone.getId() + ")";
    }

    /** {@code TOKEN_INACTIVE:190/460}: by the network's second code where it says more than the word; the codes for support. */
    private static String reason(Phrases phrases, String reason) {
        String[] parts = reason.split(":", 2);
        Matcher second = SECOND_CODE.matcher(reason);
        String said = Stream.of(
                        second.find() ? phrases.find("reason." + second.group(1), Map.of()) : Optional.<String>empty(),
                        phrases.find("reason." + parts[0], Map.of()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> phrases.say("reason.other", Map.of()));
        return parts.length == 2 ? said + " (" + phrases.say("code", Map.of("code", parts[1])) + ")" : said;
    }

    private static Optional<String> known(String language) {
        return Optional.of(language).filter(Phrases.LANGUAGES::contains);
    }
}
