package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Ids;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.conversation.Erasures;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Erasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was asked to be forgotten, in the database. */
@ApplicationScoped
public class SqlErasures implements Erasures {
    private static final String ERASURE = "select id, code, received_at, done_at, tickets, messages from erasure ";

    /** Without those that are mistaken for others when they are read aloud. */
    private static final String CODE_CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 20;

    private final Database database;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public SqlErasures(Database database) {
        this.database = database;
        ids = new Ids(database, "erasure_id", 1);
    }

    @Override
    public Erasure received(Instant at) {
        String code = random.ints(CODE_LENGTH, 0, CODE_CHARACTERS.length())
                .mapToObj(place -> CODE_CHARACTERS.substring(place, place + 1))
                .collect(Collectors.joining());
        return Erasure.received(ids.next(), code, at);
    }

    @Override
    public void add(Erasure erasure, Wish wish) {
        Optional<OfNetworkPerson> person =
                wish instanceof OfNetworkPerson asked ? Optional.of(asked) : Optional.empty();
        Optional<OfCustomer> customer = wish instanceof OfCustomer asked ? Optional.of(asked) : Optional.empty();
        database.update(
                """
                insert into erasure (id, code, received_at, tickets, messages, channel_kind, network_person,
                                     request_hash, customer_id, asked_by)
                values (?, ?, ?, 0, 0, ?, ?, ?, ?, ?)
                """,
                erasure.id(),
                erasure.code(),
                erasure.receivedAt(),
                person.map(each -> each.kind().name()),
                person.map(OfNetworkPerson::networkPerson),
                person.map(OfNetworkPerson::requestHash),
                customer.map(each -> each.customer().value()),
                customer.map(each -> each.askedBy().value()));
    }

    @Override
    public Optional<Erasure> byCode(String code) {
        return database.first(ERASURE + "where code = ?", SqlErasures::erasure, code);
    }

    @Override
    public Optional<Erasure> byRequest(String requestHash) {
        return database.first(ERASURE + "where request_hash = ?", SqlErasures::erasure, requestHash);
    }

    @Override
    public Optional<Open> lockOpen(long id) {
        return database.first(
                """
                select id, code, received_at, done_at, tickets, messages, channel_kind, network_person, request_hash,
                       customer_id, asked_by, array(select unnest(customers)::text) as customers
                from erasure where id = ? and done_at is null for update
                """,
                row -> new Open(
                        erasure(row),
                        wish(row),
                        Arrays.stream(row.texts("customers"))
                                .map(Long::valueOf)
                                .map(CustomerId::new)
                                .toList()),
                id);
    }

    @Override
    public void found(long id, Collection<CustomerId> customers) {
        database.update(
                "update erasure set customers = ? where id = ?", Many.numbers(customers, CustomerId::value), id);
    }

    @Override
    public void save(Erasure erasure) {
        int saved = database.update(
                """
                update erasure set done_at = done.at, tickets = ?, messages = ?,
                    network_person = case when done.at is null then network_person end,
                    customers = case when done.at is null then customers else '{}' end
                from (select cast(? as timestamptz) as at) done where id = ?
                """,
                erasure.tickets(),
                erasure.messages(),
                erasure.doneAt(),
                erasure.id());
        if (saved == 0) {
            throw Refused.because(Refused.Reason.NOT_FOUND);
        }
    }

    private static Wish wish(Columns row) {
        return row.maybeNumber("customer_id")
                .<Wish>map(customer -> new OfCustomer(new CustomerId(customer), new AgentId(row.number("asked_by"))))
                .orElseGet(() -> new OfNetworkPerson(
                        new ChannelKind(row.text("channel_kind")),
                        row.text("network_person"),
                        row.text("request_hash")));
    }

    private static Erasure erasure(Columns row) {
        return new Erasure(
                row.number("id"),
                row.text("code"),
                row.instant("received_at"),
                row.maybeInstant("done_at"),
                row.integer("tickets"),
                row.integer("messages"));
    }
}
