package dev.bandeja.adapters.persistence.automation;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.automation.ExampleCustomers;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Customers for previews, from the database. */
@ApplicationScoped
public class SqlExampleCustomers implements ExampleCustomers {
    private final Database database;

    @Inject
    public SqlExampleCustomers(Database database) {
        this.database = database;
    }

    /** A customer has at most one open private ticket, so each comes once. */
    @Override
    public List<Example> of(ChannelId channel, int max) {
        return database.query(
                """
                select t.id, t.language, c.name, c.locale, p.name as agent
                from ticket t join customer c on c.id = t.customer_id left join person p on p.id = t.agent_id
                where t.channel_id = ? and t.place is not null and t.visibility = 'PRIVATE'
                order by t.id desc limit ?
                """,
                row -> new Example(
                        new TicketId(row.number("id")),
                        row.maybeText("name"),
                        Customer.language(row.maybeText("locale")),
                        row.maybeText("language"),
                        row.maybeText("agent")),
                channel.value(),
                max);
    }
}
