-- Which program has a private talk, as far as the network has said; talks of which it never says anything have no row.
create table thread_owner (
    conversation_id bigint      primary key references conversation,
    holder          text        not null, -- NOBODY, US, PAGE_INBOX, OTHER_APP
    since           timestamptz not null,
    heard_at        timestamptz not null, -- when the network showed it last
    asked_at        timestamptz,          -- when we asked for it
    wanted_at       timestamptz           -- when another program asked us for it
);

-- What Bandeja is among the programs of a page.
create table receiver_role (
    channel_id bigint      primary key references channel,
    role       text        not null, -- PRIMARY, SECONDARY
    told_at    timestamptz not null
);
