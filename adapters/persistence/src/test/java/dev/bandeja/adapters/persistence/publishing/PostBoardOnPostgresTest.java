package dev.bandeja.adapters.persistence.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Page;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.Stores;
import dev.bandeja.application.publishing.PostBoard.PostTicket;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostContent;
import dev.bandeja.domain.publishing.PostId;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    void a_stretch_of_a_posts_tickets_is_full_of_what_its_reader_may_see() {
        CampaignId theirs = aCampaign(page.id(), true, false, false, ana).id();
        CampaignId foreign = aCampaign(page.id(), true, false, false).id();
        List<Long> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            seen.add(0, under(theirs, i).id().value());
        }
        for (int i = 0; i < 5; i++) {
            under(foreign, i);
        }
        Ticket held = under(foreign, 5);
        hand(held.id(), ana, 9, in(6));
        seen.add(0, held.id().value());
        Ticket anothers = under(theirs, 6);
        hand(anothers.id(), anAgent("Eva"), 9, in(7));

        assertEquals(seen, through(new Sight(ana, false, Set.of(theirs), Set.of()), 2));
        assertEquals(
                5, through(new Sight(ana, false, Set.of(), Set.of(theirs)), 2).size());
        assertEquals(10, through(new Sight(ana, true, Set.of(), Set.of()), 3).size());
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

    /** The whole list; every stretch but the last is full. */
    private List<Long> through(Sight sight, int limit) {
        List<Long> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Optional<String> from = after;
            Page<PostTicket> stretch = tx(() -> postgres.postBoard.tickets(post, sight, from, limit));
            stretch.items().forEach(each -> all.add(each.ticket()));
            after = stretch.next();
            if (after.isPresent()) {
                assertEquals(limit, stretch.items().size());
            }
        } while (after.isPresent());
        return all;
    }
}
