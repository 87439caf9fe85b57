-- Everybody's own board, and what its columns are read by.

create table board (
    person_id bigint primary key references person on delete cascade,
    version   bigint not null,
    columns   jsonb  not null -- from left to right: [{"id": …, "name": …, "filter": {…}}]
);

-- Open tickets, of which most columns are made, without the history around them.
create index ticket_open on ticket (campaign_key, last_message_at desc, id desc) where place is not null;
create index ticket_open_free on ticket (campaign_key, last_message_at desc, id desc)
    where place in ('WAITING', 'PARKED', 'UNASSIGNED');
create index ticket_all_open on ticket (last_message_at desc, id desc) where place is not null and id > 0;

-- Customers are also found by their number: the network's, or one that is written in a field of theirs.
create index customer_number on customer (external_id);
create index metadata_value_said on metadata_value using gin (value);
