-- Messages kept while their page is inactive: HELD, and ASKED when the page is active again and a person decides.

alter table outbound add column wanted_at timestamptz; -- when a person last wanted it sent; null = when it was written

drop index outbound_line;
create index outbound_line on outbound (conversation_id, position)
    where state in ('WAITING', 'SENDING', 'UNKNOWN', 'HELD');
create index outbound_held on outbound (channel_id, position) where state = 'HELD';
create index outbound_asked on outbound (conversation_id, position) where state = 'ASKED';
create index message_held_of_author on message (author_id, at, id) where delivery_state = 'HELD';
