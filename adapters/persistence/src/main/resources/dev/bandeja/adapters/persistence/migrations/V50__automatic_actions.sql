-- What pages do by themselves. What happened to a ticket that may have something follow is a row until somebody has looked at
-- it; what was done, and what was not and why, stays in the ticket's ledger.
create table action_trigger (
    ticket_id  bigint      not null references ticket deferrable initially deferred, -- noted before a new one is written
    trigger    text        not null,
    visibility text        not null,
    at         timestamptz not null,
    due_at     timestamptz not null,
    primary key (ticket_id, trigger)
);

create index action_trigger_due on action_trigger (due_at, ticket_id, trigger);

create table action_ledger (
    ticket_id     bigint      not null references ticket,
    channel_id    bigint      not null references channel,
    action        text        not null,
    outcome       text        not null, -- FIRED, or why not
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    times         integer     not null,
    message_id    bigint      references message,
    source        text,
    language      text,
    language_rule text,
    variant       integer,
    primary key (ticket_id, action, outcome)
);

create index action_ledger_fired on action_ledger (channel_id, last_at, action) where outcome = 'FIRED';

-- Texts that were sent before stay spent. In which language they were nobody wrote down.
insert into action_ledger (ticket_id, channel_id, action, outcome, first_at, last_at, times)
select c.ticket_id, t.channel_id, case c.occasion when 'AGENT_ABSENT' then 'NO_AGENT' else c.occasion end, 'FIRED',
       c.ordered_at, c.ordered_at, 1
from customer_text c join ticket t on t.id = c.ticket_id
where c.outcome = 'SENT';

drop table customer_text;

alter table ticket
    add column silent_since timestamptz, -- since the last words of a person, while it is the customer's turn
    add column language     text;        -- as an agent has set it

update ticket t set silent_since = (
    select max(m.at) from message m where m.ticket_id = t.id and m.direction = 'OUT' and m.author_kind in ('AGENT', 'PAGE_INBOX'))
where t.place is not null and t.awaiting_since is null;
