-- The settings of the pages, a row for each section that was ever saved, and who changed what in them. The general options
-- are columns of the page itself, because every message needs them; of them only the version is kept here.

create table channel_section (
    channel_id bigint not null references channel,
    section    text   not null,
    version    bigint not null, -- how often it was saved
    value      jsonb  not null,
    primary key (channel_id, section)
);

create table settings_change (
    id          bigint      generated always as identity primary key,
    channel_id  bigint      not null references channel,
    section     text        not null,
    person_id   bigint      not null references person,
    at          timestamptz not null,
    origin      text        not null,
    copied_from bigint      references channel,
    undoes      bigint      references settings_change,
    settings    jsonb       not null -- [{"field": …, "before": …, "after": …}]
);

create index settings_change_latest on settings_change (channel_id, id desc);
