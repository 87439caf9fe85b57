-- What happened to tickets: facts, appended in the transaction of the change, never changed. All figures are made of them.
-- Times in milliseconds.

create sequence ticket_event_id increment 50;
create sequence ticket_event_seq;

create table ticket_event (
    id            bigint      primary key default nextval('ticket_event_id'),
    seq           bigint      not null default nextval('ticket_event_seq'), -- order within a ticket, which is held meanwhile
    ticket_id     bigint      not null references ticket deferrable initially deferred, -- both are new in one transaction
    channel_id    bigint      not null,
    campaign_id   bigint,
    kind          text        not null,
    at            timestamptz not null,
    agent_id      bigint,
    is_first      boolean     not null default false,
    late          boolean     not null default false,
    reason        text,
    waited        bigint,     -- in the queue
    response      bigint,     -- for this answer
    customer_wait bigint,     -- for the first answer, on the wall clock
    agent_wait    bigint      -- from the assignment to the first answer
);

create index ticket_event_of_ticket on ticket_event (ticket_id, seq);
create index ticket_event_of_campaign on ticket_event (campaign_id, at);
create index ticket_event_of_agent on ticket_event (agent_id, at) where agent_id is not null;
-- Written in the order of time, read in long stretches of it.
create index ticket_event_by_time on ticket_event using brin (at) with (autosummarize = on);

-- What can still be known of the tickets there are: beginning, first answer, broken promise and end. How long they waited in a
-- queue and when they were given to whom is not kept anywhere; so abandonments are left out too: counted without those who
-- waited and were answered, shares of them would make no sense.
insert into ticket_event (ticket_id, channel_id, campaign_id, kind, at, agent_id, is_first, late, reason, customer_wait)
select id, channel_id, campaign_id, kind, at, agent_id, is_first, late, reason, customer_wait
from (
    select id, channel_id, campaign_id, 'CREATED' as kind, opened_at as at, null::bigint as agent_id, false as is_first,
           false as late, null::text as reason, null::bigint as customer_wait
    from ticket
    union all
    select id, channel_id, campaign_id, 'OVERDUE', overdue_since, last_agent_id, false, false, null, null
    from ticket where overdue_since is not null
    union all
    select id, channel_id, campaign_id, 'ANSWERED', addressed_at, last_agent_id, true,
           coalesce(overdue_since <= addressed_at, false), null,
           greatest(0, (extract(epoch from addressed_at - opened_at) * 1000)::bigint)
    from ticket where addressed_at is not null
    union all
    select id, channel_id, campaign_id, case state when 'IGNORED' then 'IGNORED' else 'CLOSED' end, ended_at,
           last_agent_id, false, false, close_reason, null
    from ticket where ended_at is not null
) known
order by at, id;
