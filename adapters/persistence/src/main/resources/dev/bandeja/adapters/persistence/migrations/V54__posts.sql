-- Posts that are written here, and the switch that says who may write them.

alter table channel add column only_administrators_publish boolean not null default true;

create sequence post_id;

create table post (
    id            bigint      primary key,
    channel_id    bigint      not null references channel,
    author_id     bigint      not null references person,
    key           text        not null, -- the screen's own
    text          text        not null,
    link          text,
    scheduled_for timestamptz,          -- null = at once
    state         text        not null, -- WAITING, SENDING, UNKNOWN, UNDECIDED, SCHEDULED, PUBLISHED, FAILED, CANCELLED
    reason        text,
    network_id    text,
    written_at    timestamptz not null,
    published_at  timestamptz,
    task          text,                 -- CHANGE or CANCEL: what is to be done with a scheduled one
    wanted_text   text,
    wanted_for    timestamptz,
    claim         integer     not null default 0, -- another one each time it is taken or decided about
    attempt       integer     not null default 0,
    tried_at      timestamptz not null, -- when the latest try to publish it began; when it was written before the first
    due_at        timestamptz,          -- something is to be done, or the lease of whoever has it ends
    unique (author_id, key)
);

create table post_media (
    post_id    bigint  not null references post,
    position   integer not null,
    file_id    bigint  not null,
    kind       text    not null, -- PICTURE, VIDEO
    network_id text,             -- once the network has it
    primary key (post_id, position)
);

create unique index post_network_id on post (channel_id, network_id) where network_id is not null;
create index post_due on post (due_at, id) where due_at is not null;

-- The lists.
create index post_open on post (channel_id, written_at desc, id desc)
    where state in ('WAITING', 'SENDING', 'UNKNOWN', 'UNDECIDED', 'FAILED');
create index post_scheduled on post (channel_id, scheduled_for, id) where state = 'SCHEDULED';
create index post_published on post (channel_id, published_at desc, id desc) where state = 'PUBLISHED';

-- The threads under a post are found by how their keys begin.
create index conversation_thread on conversation (channel_kind, page_id, (key collate "C"));
