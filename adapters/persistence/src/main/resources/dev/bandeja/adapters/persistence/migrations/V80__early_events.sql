-- What happened to something that nobody knew yet: it is applied again when that comes.
create table early_event (
    item_id    bigint      primary key,
    channel_id bigint      not null references channel,
    network_id text        not null, -- of what it happened to
    noted_at   timestamptz not null
);

create index early_event_subject on early_event (channel_id, network_id);
create index early_event_age on early_event (noted_at);
