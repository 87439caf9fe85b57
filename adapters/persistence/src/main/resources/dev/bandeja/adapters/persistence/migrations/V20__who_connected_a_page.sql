-- Whose login connected a page: when that person takes back what they granted, the page's token is worth nothing.
alter table channel add column connected_by text; -- the network's id of the person
alter table channel add column connected_at timestamptz;
alter table channel alter column access_token drop not null; -- null = forgotten
alter table connection_attempt add column network_person text;

create index channel_connected_by on channel (kind, connected_by) where connected_by is not null;
create index connection_attempt_of_person on connection_attempt (kind, network_person)
    where network_person is not null;
