-- Who hears of a page by mail, and what they are still to be told.

-- Every address that was ever in a page's settings: that it wanted no more mails outlives its removal from them.
create table notified_address (
    id           bigint      generated always as identity primary key,
    channel_id   bigint      not null references channel,
    address      text        not null,
    -- The unguessable part of its link to stop.
    token        text        not null unique default replace(gen_random_uuid()::text, '-', ''),
    stopped_at   timestamptz,
    last_mail_at timestamptz,
    unique (channel_id, address)
);

create table notice (
    id           bigint      generated always as identity primary key,
    recipient_id bigint      not null references notified_address,
    ticket_id    bigint      not null references ticket,
    news         text        not null,
    at           timestamptz not null,
    due_at       timestamptz not null,
    mail_id      bigint      references mail on delete cascade -- null: still to be told
);

create unique index notice_waiting on notice (recipient_id, ticket_id, news) where mail_id is null;
create index notice_due on notice (due_at) where mail_id is null;
create index notice_of_mail on notice (mail_id) where mail_id is not null;
-- To forget what mails say about somebody.
create index notice_of_ticket on notice (ticket_id) where mail_id is not null;
