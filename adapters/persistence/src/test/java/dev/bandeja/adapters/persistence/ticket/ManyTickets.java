package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.TestDatabase;

/** A company with as many tickets as one likes: some are open, half of those are with one of thirty agents. */
public final class ManyTickets {
    private final TestDatabase test;
    private final int openOneIn;
    private int tickets;

    /** One in ten tickets is open. */
    public ManyTickets(TestDatabase test) {
        this(test, 10);
    }

    /** @param openOneIn 1 = all tickets are open */
    public ManyTickets(TestDatabase test, int openOneIn) {
        this.test = test;
        this.openOneIn = openOneIn;
        test.execute(
                """
                insert into person (id, email, name, roles, active, password_hash, version)
                select n, 'agent' || n || '@example.com', 'Agent ' || n, '{AGENT}', true, '', 0
                from generate_series(1, 30) n;
                insert into agent_load (agent_id, campaign_id, active) select n, 0, 0 from generate_series(1, 30) n;
                insert into channel (id, kind, external_id, name, reopen_within, hours, access_token, version)
                values (1, 'facebook', 'page', 'Page', 0,
                    '{"v":1,"zone":"UTC","week":{"MONDAY":["09:00-18:00"]},"closed":[],"exceptions":{}}', '', 0);
                insert into campaign (id, name, channel_id, enabled, takes_private, takes_public, schedule, strategy,
                                      max_per_agent, version)
                select n, 'Campaign ' || n, 1, true, false, false, '{}', 'FEWEST', 5, 0 from generate_series(1, 6) n;
                insert into tag select n, 'Tag ' || n, 'tag ' || n, 'TEAL', false from generate_series(1, 2) n;
                """);
    }

    /** Adds tickets until there are so many, and lets PostgreSQL look at them. */
    public void growTo(int count) {
        test.execute(
                """
                insert into conversation (id, channel_kind, page_id, key)
                select n, 'facebook', 'page', 'c:' || n from generate_series(%1$d, %2$d) n;
                insert into customer (id, channel_id, external_id, name, search_name, first_contact_at)
                select n, 1, n, 'Person ' || md5(n::text), 'person ' || md5(n::text), now()
                from generate_series(%1$d, %2$d) n;
                insert into ticket (id, channel_id, conversation_id, customer_id, visibility, opened_at, state,
                    close_reason, ended_at, place, place_since, agent_id, queue_rank, park_reason, campaign_id,
                    last_agent_id, last_message_at, unread, excerpt, excerpt_by, inbox_order, version, awaiting_since, turn,
                    turn_lost, tag_ids)
                select n, 1, n, n, 'PRIVATE', at, case when place is null then 'CLOSED' else 'OPEN' end,
                       case when place is null then 'BY_HAND' end, case when place is null then at end,
                       place, case when place is not null then at end,
                       case place when 'WITH_AGENT' then agent end, case when n %% 7 = 0 then 0 else 1 end,
                       case place when 'PARKED' then 'OUT_OF_HOURS' end,
                       case when place is distinct from 'UNASSIGNED' then n / 60 %% 6 + 1 end,
                       case when n %% 3 = 0 then agent end, at, 0, 'Hola, ' || md5(n::text), 'CUSTOMER',
                       extract(epoch from at)::bigint * 1000000, 0, at, at, at,
                       case when n %% 4999 = 0 then array[1, 2] when n %% 11 = 0 then array[2] end
                from (select n, n / 7 %% 30 + 1 as agent, timestamptz '2026-01-01' + n * interval '7 minutes' as at,
                             case when n %% %3$d > 0 then null
                                  else (array ['WITH_AGENT', 'WAITING', 'WITH_AGENT', 'PARKED', 'WITH_AGENT',
                                               'UNASSIGNED'])[(n / %3$d) %% 6 + 1] end as place
                      from generate_series(%1$d, %2$d) n) made;
                """
                        .formatted(tickets + 1, count, openOneIn));
        test.execute("vacuum analyze");
        tickets = count;
    }
}
