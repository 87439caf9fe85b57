package dev.bandeja.adapters.persistence.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.Fixtures;
import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.application.conversation.ChannelGateway;
import dev.bandeja.application.conversation.Customers;
import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.InboundItems;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.Notices;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.SettingChange;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.channel.TicketNews;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.MetadataField;
import dev.bandeja.domain.ticket.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing of a person who was forgotten is left, in whatever column of whatever table. */
class ForgottenPersonTest {
    private static final String PERSON = "6812345678900001";
    /** What the network calls her in the private talk. */
    private static final String OTHER_ID = "6899999999999999";

    private static final String WORDS = "Los Aromos 123";

    /** Columns with words that say nothing about a customer, or are emptied; a new one has to be thought about. */
    private static final List<String> DECIDED = List.of(
            "conversation.channel_kind",
            "conversation.key",
            "conversation.page_id",
            "customer.external_id",
            "customer.locale",
            "customer.name",
            "customer.picture_url",
            "customer.search_name",
            "delivery.body",
            "delivery.kind",
            "inbound_item.error",
            "inbound_item.kind",
            "inbound_item.outcome",
            "inbound_item.raw",
            "mail.address",
            "mail.answer",
            "mail.facts",
            "mail.kind",
            "mail.language",
            "mail.state",
            "mail.trouble",
            "message.attachments",
            "message.author_kind",
            "message.delivery_reason",
            "message.delivery_state",
            "message.direction",
            "message.key",
            "message.network_id",
            "message.reaction",
            "message.reply_to",
            "message.text",
            "message.visibility",
            "metadata_value.value",
            "notice.news",
            "outbound.private_reply",
            "outbound.recipient",
            "outbound.reference",
            "outbound.state",
            "settings_change.origin",
            "settings_change.section",
            "settings_change.settings",
            "ticket.answer_target",
            "ticket.close_reason",
            "ticket.excerpt",
            "ticket.excerpt_by",
            "ticket.importance",
            // A phrase of the page's settings.
            "ticket.importance_phrase",
            "ticket.language",
            "ticket.park_reason",
            "ticket.place",
            "ticket.private_person",
            "ticket.resolution_target",
            "ticket.state",
            // Numbers of the company's own tags.
            "ticket.tag_ids",
            "ticket.visibility",
            "vip.external_id");

    private final PostgresStores stores = PostgresStores.empty();
    private final Fixtures fixtures = new Fixtures(stores);

    @Test
    void nothing_of_a_forgotten_person_is_left_in_the_database() {
        Channel page = fixtures.page();
        Person agent = fixtures.agent();
        Customer lucia = lucia(page);
        ConversationId talk = received(page, "p:" + PERSON);
        Ticket ticket = writes(page, lucia, talk);
        fixtures.answer(ticket, agent, "a " + WORDS, Fixtures.NOON);
        stores.test.inTransaction(
                () -> stores.outbox.add(stores.tickets.lock(ticket.id()).orElseThrow(), answerOf(ticket), PERSON));
        goesOnElsewhere(page, lucia);
        stores.test.inTransaction(() -> {
            stores.vips.add(page.id(), List.of(PERSON));
            stores.settings.note(
                    page.id(),
                    SettingsSection.Name.IMPORTANCE,
                    Settings.Change.done(
                            agent.id(),
                            Fixtures.NOON,
                            List.of(new SettingChange("vip", Optional.empty(), Optional.of(PERSON)))));
            for (MetadataField.Subject subject : MetadataField.Subject.values()) {
                stores.metadata.save(new MetadataField(
                        stores.metadata.newId(),
                        subject,
                        "address",
                        "Address",
                        MetadataField.Type.TEXT,
                        List.of(),
                        false,
                        false,
                        false));
            }
            Map<String, List<String>> address = Map.of("address", List.of(WORDS));
            stores.metadata.write(MetadataField.Subject.TICKET, ticket.id().value(), address);
            stores.metadata.write(MetadataField.Subject.CUSTOMER, lucia.id().value(), address);
        });
        mailed(page, ticket);
        assertTrue(everything().contains(PERSON));
        assertTrue(everything().contains(WORDS));
        assertTrue(everything().contains(OTHER_ID));

        stores.test.inTransaction(() -> stores.personalData.forget(lucia.id(), Fixtures.NOON.plusSeconds(60)));

        String left = everything();
        for (String planted : List.of(PERSON, OTHER_ID, WORDS, "Lucía", "lucia", "pictures", "es_CL", "m_of_lucia")) {
            assertFalse(left.contains(planted), planted + " is left in " + left);
        }
        assertEquals(3, count("message"), "that something was said stays");
    }

    @Test
    void every_column_with_words_is_decided_about() {
        List<String> columns = stores.database.query(
                """
                select table_name || '.' || column_name as name from information_schema.columns
                where table_schema = 'public' and data_type in ('text', 'jsonb', 'bytea', 'ARRAY')
                  and table_name in ('conversation', 'customer', 'delivery', 'inbound_item', 'message', 'outbound', 'ticket', 'vip', 'metadata_value', 'mail', 'notice', 'settings_change')
                order by 1
                """,
                row -> row.text("name"));
        assertEquals(new TreeSet<>(DECIDED), new TreeSet<>(columns));
    }

    private Customer lucia(Channel page) {
        return stores.test.call(() -> {
            Customer customer = stores.customers
                    .ofPeople(page.id(), List.of(new Customers.Person(PERSON, Optional.empty(), Fixtures.NOON)))
                    .get(PERSON);
            ChannelGateway.Profile profile =
                    new ChannelGateway.Profile("Lucía", Optional.of("https://pictures/1"), Optional.of("es_CL"));
            stores.customers.learn(customer.id(), Optional.of(profile), Fixtures.NOON);
            return customer;
        });
    }

    /** A mail told somebody of the ticket. */
    private void mailed(Channel page, Ticket ticket) {
        stores.test.inTransaction(() -> {
            stores.notices.know(page.id(), List.of("guard@example.com"), Fixtures.NOON);
            Notices.Notice notice =
                    new Notices.Notice("guard@example.com", TicketNews.OPENED, ticket.id(), Fixtures.NOON);
            stores.notices.add(page.id(), List.of(notice), Duration.ZERO, Fixtures.NOON);
            Notices.Recipient guard = stores.notices.of(page.id()).get(0);
            Notices.Waiting told = stores.notices.waiting(guard.id(), 1).first().get(0);
            assertEquals(WORDS, told.words());
            Map<String, String> facts = Map.of("customer", told.customer().orElseThrow(), "0.words", WORDS);
            long mail = stores.mails.add(Letter.to(guard, "es", MailKind.TICKET_DIGEST, facts), Fixtures.NOON);
            stores.notices.written(guard.id(), List.of(told.id()), mail, Fixtures.NOON);
        });
    }

    private ConversationId received(Channel page, String key) {
        String raw = "{\"sender\":\"" + PERSON + "\",\"text\":\"" + WORDS + "\"}";
        stores.deliveries.keep(Fixtures.FACEBOOK, raw.getBytes(StandardCharsets.UTF_8), Fixtures.NOON);
        return stores.test.call(() -> {
            long delivery = stores.deliveries
                    .claim(1, Fixtures.NOON, Fixtures.LEASE)
                    .get(0)
                    .id();
            InboundItem item = new InboundItem(page.externalId(), key, "message", Fixtures.NOON, raw);
            stores.items.add(List.of(new InboundItems.Cut(delivery, Fixtures.FACEBOOK, List.of(item))));
            stores.deliveries.split(List.of(delivery), Fixtures.NOON);
            return stores.items.claim(1, Fixtures.NOON, Fixtures.LEASE).get(0).id();
        });
    }

    private Ticket writes(Channel page, Customer lucia, ConversationId talk) {
        return stores.test.call(() -> {
            Ticket ticket =
                    Ticket.open(stores.tickets.newId(), page.id(), talk, lucia.id(), Visibility.PRIVATE, Fixtures.NOON);
            stores.tickets.add(ticket);
            stores.messages.append(List.of(Message.fromCustomer(
                    stores.messages.newId(),
                    ticket.id(),
                    Visibility.PRIVATE,
                    WORDS,
                    List.of(new Attachment("image", Optional.of("https://pictures/2"), Optional.of("Lucía"))),
                    "m_of_lucia",
                    Optional.of("m_of_lucia_before"),
                    Fixtures.NOON)));
            return ticket;
        });
    }

    /** A comment of hers was answered privately, in a talk that was never heard of. */
    private void goesOnElsewhere(Channel page, Customer lucia) {
        stores.test.inTransaction(() -> {
            ConversationId thread = stores.items.conversation(Fixtures.FACEBOOK, page.externalId(), "c:1_2");
            ConversationId talk = stores.items.conversation(Fixtures.FACEBOOK, page.externalId(), "p:" + OTHER_ID);
            Ticket ticket = Ticket.open(
                    stores.tickets.newId(), page.id(), thread, lucia.id(), Visibility.PUBLIC, Fixtures.NOON);
            ticket.goesOnPrivately(talk, OTHER_ID, Fixtures.NOON);
            stores.tickets.add(ticket);
        });
    }

    private Message answerOf(Ticket ticket) {
        Message message = Message.reply(
                stores.messages.newId(),
                ticket.id(),
                Visibility.PRIVATE,
                Author.OTHER_APP,
                "Hola, Lucía",
                Optional.of("m_of_lucia"),
                Fixtures.NOON);
        stores.messages.append(List.of(message));
        return message;
    }

    private long count(String table) {
        return stores.database
                .first("select count(*) as rows from " + table, row -> row.number("rows"))
                .orElseThrow();
    }

    /** Every column of every row, as words; bytes as the words that they are. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        stores.database
                .query(
                        "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'",
                        row -> row.text("tablename"))
                .forEach(table -> stores.database
                        .query("select t::text as line from \"" + table + "\" t", row -> row.text("line"))
                        .forEach(line -> all.append(table).append(line).append('\n')));
        stores.database
                .query("select convert_from(body, 'UTF8') as body from delivery", row -> row.text("body"))
                .forEach(all::append);
        return all.toString();
    }
}
