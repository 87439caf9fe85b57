package dev.bandeja.adapters.persistence.automation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.automation.ExampleCustomers;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Customers for previews, from the database. */
@ApplicationScoped
public class SqlExampleCustomers implements ExampleCustomers {
    private static final String EXAMPLE =
            """
            select t.id, t.channel_id, t.language, c.name, c.locale, p.name as agent
            from ticket t join customer c on c.id = t.customer_id left join person p on p.id = t.agent_id
            """;

    private final Database database;

    @Inject
    public SqlExampleCustomers(Database database) {
        this.database = database;
    }

    /** A customer has at most one open private ticket, so each comes once. */
    @Override
    public List<Example> of(ChannelId channel, int max) {
        return database.query(
                EXAMPLE
                        + """
                        where t.channel_id = ? and t.place is not null and t.visibility = 'PRIVATE'
                        order by t.id desc limit ?
                        """,
                SqlExampleCustomers::example,
                channel.value(),
                max);
    }

    @Override
    public Optional<Example> on(TicketId ticket) {
        return database.first(EXAMPLE + "where t.id = ?", SqlExampleCustomers::example, ticket.value());
    }

    private static Example example(Columns row) {
        return new Example(
                new ChannelId(row.number("channel_id")),
                new TicketId(row.number("id")),
                row.maybeText("name"),
                Customer.language(row.maybeText("locale")),
                row.maybeText("language"),
                row.maybeText("agent"));
    }
}
