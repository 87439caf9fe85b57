create table canned_response (
    campaign_id bigint  not null references campaign,
    position    integer not null,
    title       text    not null,
    text        text    not null,
    shortcut    text,
    primary key (campaign_id, position)
);
