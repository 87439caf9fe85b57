-- How a page comes to be a channel, and how long its token will go on working.

alter table channel add column expires_at timestamptz;
alter table channel add column data_access_ends_at timestamptz;
alter table channel add column checked_at timestamptz;
alter table channel add column picture_url text;

create index channel_to_check on channel (checked_at nulls first);

create sequence connection_attempt_id;

create table connection_attempt (
    id          bigint      primary key,
    kind        text        not null,
    started_by  bigint      not null references person,
    renews      bigint      references channel,
    started_at  timestamptz not null,
    step        text        not null,
    failure     text,
    permissions jsonb       not null,
    offers      jsonb       not null,
    channel_id  bigint      references channel,
    state_hash  text        unique, -- null once somebody came back with it
    session_hash text       not null
);

-- Only while an attempt lasts, and only encrypted; the associated data names table, attempt and page.
create table connection_token (
    attempt_id bigint not null references connection_attempt on delete cascade,
    page_id    text   not null,
    token      bytea  not null,
    primary key (attempt_id, page_id)
);

-- What each page told last, and what last arrived from us.
create index message_sent_of_channel on message (channel_id, delivery_at desc)
    where delivery_state in ('SENT', 'DELIVERED', 'READ');

create index ticket_parked_for_token on ticket (channel_id, place_since, id) where park_reason = 'TOKEN_INACTIVE';

-- When a network told us something about a page last; kept to the second, so that it is seldom written.
create table page_heard (
    channel_kind text        not null,
    page_id      text        not null,
    last_at      timestamptz not null,
    primary key (channel_kind, page_id)
);
