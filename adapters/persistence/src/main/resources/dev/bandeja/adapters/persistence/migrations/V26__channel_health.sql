-- What was found out last about each thing that a page needs, and when it is looked at again.

create table channel_health (
    channel_id bigint      not null references channel on delete cascade,
    kind       text        not null,
    verdict    text        not null,
    reason     text,
    value      text,
    parts      jsonb       not null,
    checked_at timestamptz not null,
    since      timestamptz not null, -- verdict and reason have not changed since
    primary key (channel_id, kind)
);

alter table channel add column check_at timestamptz; -- null: was never looked at
drop index channel_to_check;
create index channel_to_check on channel (check_at nulls first) where inactive_reason is distinct from 'SWITCHED_OFF';
