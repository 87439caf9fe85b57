package dev.bandeja.adapters.persistence.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.Stores;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostContent;
import dev.bandeja.domain.publishing.PostId;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostBoardOnPostgresTest extends StoreContract {
    private PostgresStores postgres;
    private Channel page;
    private AgentId ana;
    private PostId post;

    @Override
    protected Stores emptyStores() {
        postgres = PostgresStores.empty();
        return postgres;
    }

    @BeforeEach
    void a_published_post() {
        page = aChannel();
        ana = anAgent("Ana");
        PostContent words = new PostContent("¡Abrimos!", Optional.empty(), List.of());
        Post written = Post.written(tx(() -> stores.posts().newId()), page.id(), ana, words, Optional.empty(), in(0));
        post = written.id();
        tx(() -> {
            stores.posts().add(written, "key");
            stores.posts().save(written.taken("page_77", false, in(1)), Optional.empty(), 0);
        });
    }

    @Test
    void a_posts_tickets_are_counted_up_to_a_thousand() {
        Ticket first = under(aCampaign(page.id(), true, false, false).id(), 0);
        assertEquals(1, tx(() -> postgres.postBoard.find(post)).orElseThrow().openTickets());
        postgres.test.execute(
                """
                insert into ticket (id, channel_id, conversation_id, customer_id, visibility, opened_at, state,
                    close_reason, ended_at, queue_rank, last_message_at, unread, excerpt, excerpt_by, inbox_order, version,
                    awaiting_since, turn, turn_lost)
                select 1000000 + n, channel_id, conversation_id, customer_id, visibility, opened_at, 'CLOSED', 'BY_HAND',
                    opened_at, 1, opened_at, 0, '', 'CUSTOMER', 0, 0, opened_at, opened_at, opened_at
                from ticket, generate_series(1, %d) n where id = %d
                """
                        .formatted(TicketBoard.MOST_COUNTED + 100, first.id().value()));
        assertEquals(
                TicketBoard.MOST_COUNTED,
                tx(() -> postgres.postBoard.find(post)).orElseThrow().tickets());
    }

    /** A ticket from a comment under the post. */
    private Ticket under(CampaignId campaign, int seconds) {
        Ticket ticket = aTicketIn(page, campaign, new Place.Waiting(in(seconds), false));
        postgres.test.execute("update conversation set page_id = '%s', key = 'c:77_%d' where id = %d"
                .formatted(
                        page.externalId(),
                        ticket.id().value(),
                        ticket.conversation().value()));
        postgres.test.execute("update ticket set last_message_at = '%s' where id = %d"
                .formatted(in(seconds), ticket.id().value()));
        return ticket;
    }
}
