-- Comments answered privately, and their tickets that go on in a private talk.

alter table ticket
    add column private_conversation_id bigint references conversation,
    add column private_person          text,        -- the network's number for the customer in that talk
    add column private_since           timestamptz,
    add column private_message_at      timestamptz, -- what the customer wrote there last
    add check ((private_conversation_id is null) = (private_since is null));

create index ticket_goes_on on ticket (private_conversation_id, private_since desc, id desc)
    where private_conversation_id is not null;

-- SPENT: it is the one private reply to the comment it goes to. RETURNED: it was to be, and did not become it.
alter table outbound add column private_reply text check (private_reply in ('SPENT', 'RETURNED'));

create unique index outbound_private_reply on outbound (channel_id, recipient)
    where private_reply = 'SPENT';
