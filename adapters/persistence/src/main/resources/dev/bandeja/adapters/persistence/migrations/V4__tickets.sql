-- The people who write, their tickets, and every line of every talk.

create sequence customer_id increment 50;

create table customer (
    id               bigint      primary key default nextval('customer_id'),
    channel_id       bigint      not null references channel,
    external_id      text        not null,
    name             text,
    search_name      text, -- the name in small letters without accents
    picture_url      text,
    locale           text,
    first_contact_at timestamptz not null,
    ask_at           timestamptz not null default '-infinity', -- not to be asked for before
    unique (channel_id, external_id)
);

create index customer_nameless on customer (ask_at, id) where name is null;

create sequence ticket_id increment 50;

create table ticket (
    id                       bigint      primary key,
    channel_id               bigint      not null references channel,
    conversation_id          bigint      not null references conversation,
    customer_id              bigint      not null references customer,
    visibility               text        not null,
    opened_at                timestamptz not null,
    state                    text        not null,
    close_reason             text,
    ended_at                 timestamptz,
    place                    text,        -- of an open one only
    place_since              timestamptz,
    agent_id                 bigint      references person,
    queue_rank               integer     not null, -- 0 = goes before those who came by themselves
    park_reason              text,
    park_until               timestamptz,
    campaign_id              bigint      references campaign,
    last_agent_id            bigint      references person,
    addressed_at             timestamptz,
    awaiting_since           timestamptz,
    last_customer_message_at timestamptz,
    newest_from_network_at   timestamptz,
    last_message_at          timestamptz not null,
    unread                   integer     not null,
    excerpt                  text        not null, -- beginning of the newest line
    excerpt_by               text        not null,
    excerpt_at               timestamptz,
    inbox_order              bigint      not null, -- place in the list of the agent who has it
    version                  bigint      not null,
    campaign_key             bigint      generated always as (coalesce(campaign_id, 0)) stored,
    check ((state = 'OPEN') = (place is not null)),
    check ((place is not distinct from 'WITH_AGENT') = (agent_id is not null))
) with (fillfactor = 85);

create index ticket_newest on ticket (conversation_id, customer_id, opened_at desc, id desc);
create index ticket_of_customer on ticket (customer_id, last_message_at desc, id desc);

-- Work.
create index ticket_queue on ticket (campaign_id, queue_rank, place_since, id) where place = 'WAITING';
create index ticket_parked on ticket (campaign_id, park_reason, place_since, id) where place = 'PARKED';

-- Lists: one index for each range that they are made of.
create index ticket_mine on ticket (agent_id, inbox_order, id) where agent_id is not null;
create index ticket_nobodys on ticket (campaign_key, queue_rank, place_since, id)
    where place in ('WAITING', 'PARKED', 'UNASSIGNED');
create index ticket_of_campaign on ticket (campaign_key, last_message_at desc, id desc);
create index ticket_of_campaign_free on ticket (campaign_key, last_message_at desc, id desc) where agent_id is null;
create index ticket_of_holder on ticket (agent_id, last_message_at desc, id desc) where agent_id is not null;
create index ticket_of_last_agent on ticket (last_agent_id, last_message_at desc, id desc) where agent_id is null;

-- Lists of those who see everything. The condition on the number is always true; only their queries repeat it, so that
-- PostgreSQL is not tempted to filter these indexes for anybody else.
create index ticket_all on ticket (last_message_at desc, id desc) where id > 0;
create index ticket_all_nobodys on ticket (queue_rank, place_since, id)
    where place in ('WAITING', 'PARKED', 'UNASSIGNED') and id > 0;

-- Counting.
create index ticket_held on ticket (campaign_key, agent_id) where agent_id is not null;
create index ticket_nobodys_before on ticket (last_agent_id, campaign_key)
    where place in ('WAITING', 'PARKED', 'UNASSIGNED');

create sequence message_id increment 50;

create table message (
    id              bigint      primary key,
    ticket_id       bigint      not null references ticket,
    channel_id      bigint      not null references channel,
    direction       text        not null,
    visibility      text        not null,
    author_kind     text        not null,
    author_id       bigint      references person,
    text            text        not null,
    attachments     jsonb       not null,
    network_id      text,
    reply_to        text,
    at              timestamptz not null,
    delivery_state  text,
    delivery_reason text,
    delivery_at     timestamptz,
    key             text
);

create unique index message_network_id on message (channel_id, network_id) where network_id is not null;
create unique index message_key on message (ticket_id, key) where key is not null;
create index message_of_ticket on message (ticket_id, at desc, id desc);

create table routing_decision (
    id            bigint generated always as identity primary key,
    ticket_id     bigint      not null references ticket,
    campaign_id   bigint      not null references campaign,
    at            timestamptz not null,
    strategy      text        not null,
    max_per_agent integer     not null,
    considered    jsonb       not null,
    chosen        bigint      references person,
    reason        text        not null
);

create index routing_decision_latest on routing_decision (ticket_id, id desc);

-- Names are searched by any part of them. The extension comes with PostgreSQL, but a server may not allow it to us:
-- then the search still works, only slower, until an administrator creates extension and index.
do $$
begin
    create extension if not exists pg_trgm;
exception when others then
    raise notice 'pg_trgm is not available: %', sqlerrm;
end
$$;

do $$
begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        create index customer_search on customer using gin (search_name gin_trgm_ops);
    end if;
end
$$;
