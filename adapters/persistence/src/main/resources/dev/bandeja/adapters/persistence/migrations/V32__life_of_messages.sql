-- What becomes of a line after it was written: it is edited, or taken back.

alter table message add column edits integer not null default 0;
alter table message add column withdrawn_at timestamptz;

-- How a line read before; gone when the line is taken back.
create table message_version (
    message_id bigint      not null references message,
    number     integer     not null, -- 0 = as it was written
    text       text        not null,
    until      timestamptz not null,
    primary key (message_id, number)
);

-- What may still be marked as delivered or read.
create index message_to_mark on message (ticket_id) where delivery_state in ('SENT', 'DELIVERED');
