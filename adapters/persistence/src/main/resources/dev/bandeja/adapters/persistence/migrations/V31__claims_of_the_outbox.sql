-- What is claimed comes out of its index in the order it is claimed in, and what is on its way is counted by page.

drop index outbound_to_look_for;
create index outbound_to_look_for on outbound (due_at, position) where state in ('SENDING', 'UNKNOWN');
create index outbound_on_its_way on outbound (channel_id, due_at) where state = 'SENDING';
