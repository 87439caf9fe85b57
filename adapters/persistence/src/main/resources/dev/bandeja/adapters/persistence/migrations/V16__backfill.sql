-- Looks for what the networks did not tell us, page by page, with what came of them.

create sequence backfill_id;

create table backfill (
    id         bigint      primary key,
    channel_id bigint      not null references channel on delete cascade,
    cause      text        not null,
    asked_by   bigint      references person,
    from_at    timestamptz not null,
    started_at timestamptz not null,
    state      text        not null,
    place      text,                 -- how far it is, in the words of the network's adapter
    moved_at   timestamptz not null, -- when the network last answered
    stretches  integer     not null,
    items_read bigint      not null,
    known      bigint      not null,
    found      bigint      not null,
    kept       bigint      not null,
    failures   integer     not null,
    trouble    text,
    ended_at   timestamptz,
    next_cause text,                 -- another one follows
    due_at     timestamptz,          -- when it may go on: at once, later, or when the lease of whoever holds it ends
    check ((ended_at is null) = (due_at is not null))
);

-- One at a time for each page, however many servers there are.
create unique index backfill_under_way on backfill (channel_id) where ended_at is null;
create index backfill_due on backfill (due_at) where due_at is not null;
create index backfill_of_channel on backfill (channel_id, id desc);
create index backfill_complete on backfill (channel_id, started_at desc) where state = 'DONE';

-- What a backfill found; null = the network told it by itself. A delivery that was found waits without a due time until
-- the talks in it have been read as a whole.
alter table delivery add column backfill_id bigint;
alter table inbound_item add column backfill_id bigint;

create index delivery_found on delivery (backfill_id) where backfill_id is not null and split_at is null;
