-- What the networks told us: as received, then cut into items, each in its conversation.

create table delivery (
    id          bigint generated always as identity primary key,
    kind        text        not null,
    body        bytea       not null,
    received_at timestamptz not null,
    due_at      timestamptz, -- when it may be cut: at once, or when the lease of whoever holds it ends; null = done
    split_at    timestamptz
);

create index delivery_to_split on delivery (id) where due_at is not null;

create sequence conversation_id increment 50;

create table conversation (
    id           bigint      primary key default nextval('conversation_id'),
    channel_kind text        not null,
    page_id      text        not null,
    key          text        not null,
    due_at       timestamptz, -- when it may be taken: at once, or when the lease of whoever holds it ends; null = nothing waits
    unique (channel_kind, page_id, key)
);

create index conversation_due on conversation (due_at) where due_at is not null;

create table inbound_item (
    id              bigint generated always as identity primary key,
    delivery_id     bigint      not null references delivery,
    conversation_id bigint      not null references conversation,
    kind            text        not null,
    at              timestamptz not null, -- by the network's clock
    received_at     timestamptz not null,
    raw             text        not null,
    outcome         text,                 -- null = waits to be applied
    error           text        not null default '',
    recorded_at     timestamptz
);

create index inbound_item_waiting on inbound_item (conversation_id, at, id) where outcome is null;
create index inbound_item_set_aside on inbound_item (id) where outcome = 'SET_ASIDE';

-- How many of each kind; every database connection counts in a row of its own, so that nobody waits for anybody.
create table inbound_kind (
    kind       text        not null,
    understood boolean     not null,
    counter    integer     not null,
    items      bigint      not null,
    last_at    timestamptz not null,
    primary key (kind, understood, counter)
) with (fillfactor = 70);
