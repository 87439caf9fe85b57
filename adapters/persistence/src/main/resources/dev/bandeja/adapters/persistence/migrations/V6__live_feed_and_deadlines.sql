-- What screens have to know at once. A sequence's number is taken before the commit, so it is no cursor: each entry keeps
-- the transaction that wrote it, and only those are read before which no running transaction can still put one.

create sequence feed_id increment 50;

create table feed (
    id            bigint      primary key default nextval('feed_id'),
    xid           xid8        not null default pg_current_xact_id(),
    at            timestamptz not null default clock_timestamp(),
    kind          text        not null,
    ticket_id     bigint,
    campaign_id   bigint,
    holder_id     bigint,
    last_agent_id bigint,
    presence_of   bigint,
    check ((ticket_id is null) <> (presence_of is null))
);

create index feed_in_order on feed (xid, id);
create index feed_by_age on feed (at);

-- Which feed this is, and up to where it was forgotten.
create table feed_state (
    one           boolean primary key default true check (one),
    epoch         text    not null,
    forgotten_xid xid8    not null,
    forgotten_id  bigint  not null
);

insert into feed_state (epoch, forgotten_xid, forgotten_id) values (gen_random_uuid()::text, '0', 0);

-- What has to happen at a certain instant; one of each kind for each subject.
create table deadline (
    kind    text        not null,
    subject bigint      not null,
    due_at  timestamptz not null,
    primary key (kind, subject)
);

create index deadline_due on deadline (due_at);
