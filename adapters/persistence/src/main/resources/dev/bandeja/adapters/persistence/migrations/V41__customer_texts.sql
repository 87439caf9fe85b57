-- Which customers are to be told something without anybody writing it, and which were: on each occasion once per ticket.
create table customer_text (
    ticket_id   bigint      not null references ticket deferrable initially deferred, -- ordered before a new one is written
    occasion    text        not null,
    campaign_id bigint      not null references campaign,
    ordered_at  timestamptz not null,
    outcome     text, -- none yet
    primary key (ticket_id, occasion)
);

create index customer_text_open on customer_text (ordered_at, ticket_id) where outcome is null;
