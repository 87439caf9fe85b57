package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.adapters.persistence.media.SqlMediaFiles;
import dev.bandeja.adapters.persistence.ticket.TicketRow;
import dev.bandeja.application.conversation.PersonalData;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Customers' data in the database. A column that is added to one of these tables has to be decided about here:
 * {@code ForgottenPersonTest} knows them all.
 *
 * <p>Rows stay, for the figures; what stands in them goes.
 */
@ApplicationScoped
public class SqlPersonalData implements PersonalData {
    /**
     * So many bits of a hash tell that somebody was forgotten, without telling who: thousands of the network's numbers share
     * each value, and yet two customers of one page hardly ever do.
     */
    private static final int FINGERPRINT_BITS = 40;

    private final Database database;
    private final SqlMediaFiles files;

    @Inject
    public SqlPersonalData(Database database, SqlMediaFiles files) {
        this.database = database;
        this.files = files;
    }

    @Override
    public List<CustomerId> customers(ChannelKind kind, String networkPerson) {
        return database.query(
                """
                select cu.id from channel ch join customer cu on cu.channel_id = ch.id and cu.external_id = ?
                where ch.kind = ? order by cu.id
                """,
                row -> new CustomerId(row.number("id")),
                networkPerson,
                kind.name());
    }

    @Override
    public Emptied forget(CustomerId id, Instant at) {
        Who who = database.first(
                        "select channel_id, external_id, erased_at is not null as before from customer where id = ? for update",
                        row -> new Who(
                                id.value(), row.number("channel_id"), row.text("external_id"), row.flag("before")),
                        id.value())
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        List<Long> tickets =
                database.query("select id from ticket where customer_id = ?", row -> row.number("id"), id.value());
        List<TicketRow> held = database.lock(TicketRow.class, tickets);
        forgetReceived(who, tickets, at);
        held.forEach(TicketRow::forgetWords);
        Emptied emptied = forgetLines(tickets);
        files.forgetAll(tickets.stream().map(MediaOwner::ticket).toList());
        forgetPerson(who, at);
        return emptied;
    }

    private Emptied forgetLines(List<Long> tickets) {
        // Of a mail about several tickets everything goes: it was read, or is about to be, and says how many they are.
        database.update(
                """
                update mail m set facts = (
                    select jsonb_object_agg(f.key, f.value) from jsonb_each(m.facts) f
                    where f.key in ('page', 'recipient', 'count', 'ticket', 'at'))
                where m.id in (select mail_id from notice where ticket_id = any(?) and mail_id is not null)
                """,
                tickets);
        database.update(
                """
                update outbound set recipient = '', private_reply = null, state = 'SETTLED', due_at = null
                where ticket_id = any(?) and recipient <> ''
                """,
                tickets);
        database.update(
                "delete from moderation where message_id in (select id from message where ticket_id = any(?))",
                tickets);
        database.update(
                "delete from message_version where message_id in (select id from message where ticket_id = any(?))",
                tickets);
        List<Long> emptied = database.query(
                """
                update message set text = '', attachments = '[]',
                    delivery_state = case when on_its_way then 'FAILED' else delivery_state end,
                    delivery_reason = case when on_its_way then 'CUSTOMER_FORGOTTEN' else delivery_reason end
                from (select id as line, delivery_state in ('QUEUED', 'SENDING', 'UNKNOWN', 'HELD') as on_its_way
                      from message where ticket_id = any(?)) lines
                where id = line and (text <> '' or attachments <> '[]' or on_its_way)
                returning ticket_id
                """,
                row -> row.number("ticket_id"),
                tickets);
        database.update(
                """
                update message set network_id = null, reply_to = null, reaction = null
                where ticket_id = any(?)
                    and (network_id is not null or reply_to is not null or reaction is not null)
                """,
                tickets);
        return new Emptied(emptied.stream().map(TicketId::new).collect(Collectors.toSet()), emptied.size());
    }

    /** Talks that nobody else takes part in go as a whole; of a thread with others, what names the person or their lines. */
    private void forgetReceived(Who who, List<Long> tickets, Instant at) {
        Set<Long> shared = new LinkedHashSet<>();
        Set<Long> alone = new LinkedHashSet<>();
        database.query(
                """
                select distinct t.conversation_id, exists (
                    select from ticket other
                    where other.conversation_id = t.conversation_id and other.customer_id <> t.customer_id) as shared
                from ticket t where t.id = any(?)
                union all select private_conversation_id, false from ticket
                where id = any(?) and private_conversation_id is not null
                """,
                row -> (row.flag("shared") ? shared : alone).add(row.number("conversation_id")),
                tickets,
                tickets);
        // A private talk without a ticket, in which nothing was said that makes one: its key ends in the person's
        // number.
        alone.addAll(database.query(
                """
                select c.id from conversation c join channel ch on ch.kind = c.channel_kind and ch.external_id = c.page_id
                where ch.id = ? and c.key in (?, ?)
                """,
                row -> row.number("id"),
                who.channel,
                "p:" + who.networkPerson,
                who.networkPerson));
        Set<String> names = database
                .query(
                        "select network_id from message where ticket_id = any(?) and network_id is not null",
                        row -> row.text("network_id"),
                        tickets)
                .stream()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        names.add(who.networkPerson);
        empty(
                """
                where (conversation_id = any(?) or conversation_id = any(?)
                    and exists (select from unnest(?) name where position(name in raw) > 0))
                """,
                at,
                alone,
                shared,
                Many.texts(names));
        database.update(
                "update conversation set key = 'erased:' || id where id = any(?) and key not like 'erased:%'", alone);
    }

    /** Items that wait are not applied any more: whoever has them finds that somebody was faster. */
    private void empty(String which, Instant at, Object... parameters) {
        Object[] all = new Object[parameters.length + 1];
        all[0] = at;
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        database.update(
                """
                with emptied as (
                    update inbound_item
                    set raw = '', outcome = coalesce(outcome, 'KEPT'), recorded_at = coalesce(recorded_at, ?)
                """
                        + which
                        + """
                    and raw <> '' returning delivery_id)
                update delivery set body = '' from emptied where delivery.id = emptied.delivery_id
                """,
                all);
    }

    private void forgetPerson(Who who, Instant at) {
        if (who.before) {
            return;
        }
        database.update(
                """
                insert into forgotten_person (channel_id, fingerprint, forgotten_at) values (?, ?, ?)
                on conflict (channel_id, fingerprint) do update set forgotten_at = excluded.forgotten_at
                """,
                who.channel,
                fingerprint(who.channel, who.networkPerson),
                at);
        database.update(
                """
                delete from metadata_value v using metadata_field f
                where f.id = v.field_id and (f.subject = 'CUSTOMER' and v.subject_id = ?
                    or f.subject = 'TICKET' and v.subject_id in (select id from ticket where customer_id = ?))
                """,
                who.id,
                who.id);
        database.update("delete from vip where channel_id = ? and external_id = ?", who.channel, who.networkPerson);
        database.update(
                """
                update settings_change
                set settings = replace(settings::text, to_json(?::text)::text, to_json('erased:' || ?::text)::text)::jsonb
                where channel_id = ? and section = 'IMPORTANCE' and origin = 'DONE'
                    and position(to_json(?::text)::text in settings::text) > 0
                """,
                who.networkPerson,
                who.id,
                who.channel,
                who.networkPerson);
        database.update(
                """
                update customer set external_id = 'erased:' || id, name = null, search_name = null, picture_url = null,
                    locale = null, ask_at = 'infinity', erased_at = ?
                where id = ?
                """,
                at,
                who.id);
    }

    @Override
    public Map<String, Instant> forgotten(ChannelId channel, Collection<String> networkPersons) {
        Map<Long, Instant> known = new HashMap<>();
        Map<String, Long> fingerprints = networkPersons.stream()
                .distinct()
                .collect(Collectors.toMap(person -> person, person -> fingerprint(channel.value(), person)));
        database.query(
                "select fingerprint, forgotten_at from forgotten_person where channel_id = ? and fingerprint = any(?)",
                row -> known.put(row.number("fingerprint"), row.instant("forgotten_at")),
                channel.value(),
                fingerprints.values());
        return fingerprints.entrySet().stream()
                .filter(each -> known.containsKey(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> known.get(each.getValue())));
    }

    @Override
    public void forgetItems(Collection<Long> items) {
        database.update(
                """
                with emptied as (update inbound_item set raw = '' where id = any(?) returning delivery_id, conversation_id),
                bodies as (update delivery set body = '' from emptied where delivery.id = emptied.delivery_id)
                update conversation c set key = 'erased:' || c.id from emptied
                where c.id = emptied.conversation_id
                    and not exists (select from ticket t where t.conversation_id = c.id)
                    and not exists (select from inbound_item i where i.conversation_id = c.id and i.raw <> ''
                                    and i.id <> all(?))
                """,
                items,
                items);
    }

    private static long fingerprint(long channel, String networkPerson) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((channel + "/" + networkPerson).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - FINGERPRINT_BITS);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /**
     * A customer to be forgotten.
     *
     * @param before they were forgotten in an earlier pass
     */
    private record Who(long id, long channel, String networkPerson, boolean before) {}
}
