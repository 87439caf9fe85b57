-- Messages on their way out; the lines themselves are in message.

create sequence outbound_position;

create table outbound (
    message_id      bigint      primary key references message deferrable initially deferred,
    position        bigint      not null default nextval('outbound_position'), -- order within the conversation
    ticket_id       bigint      not null references ticket,
    conversation_id bigint      not null references conversation,
    channel_id      bigint      not null references channel,
    reference       text        not null unique,
    recipient       text        not null,
    state           text        not null, -- WAITING, SENDING, UNKNOWN, LEFT, SETTLED
    attempt         integer     not null,
    tried_at        timestamptz not null, -- when the latest try began; when it was written before the first
    due_at          timestamptz           -- to be sent, to be looked for, or when the sender's lease ends
);

create index outbound_to_send on outbound (channel_id, due_at, position) where state = 'WAITING';
create index outbound_to_look_for on outbound (due_at) where state in ('SENDING', 'UNKNOWN');
create index outbound_line on outbound (conversation_id, position) where state in ('WAITING', 'SENDING', 'UNKNOWN');
create index outbound_open on outbound (conversation_id, position) where state in ('SENDING', 'UNKNOWN', 'LEFT');
