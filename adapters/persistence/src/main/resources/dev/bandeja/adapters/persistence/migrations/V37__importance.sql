-- Important tickets, and the people whose tickets always are.

alter table ticket
    add column importance        text not null default 'NONE',
    add column importance_phrase text; -- what the customer said

create index ticket_important on ticket (campaign_key, last_message_at desc, id desc)
    where importance in ('BY_CONTENT', 'BY_CUSTOMER', 'BY_HAND');

-- By the network's id, because a list may name people who have not written yet.
create table vip (
    channel_id  bigint not null references channel,
    external_id text   not null,
    primary key (channel_id, external_id)
);
