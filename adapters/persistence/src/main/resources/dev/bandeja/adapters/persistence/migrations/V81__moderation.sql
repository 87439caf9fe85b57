-- What people ordered about comments and posts: one for each aspect of a line, the latest order counts.
create table moderation (
    message_id bigint      not null references message,
    aspect     text        not null, -- LIKED, HIDDEN, DELETED
    channel_id bigint      not null references channel,
    wish       text        not null, -- LIKE, UNLIKE, HIDE, UNHIDE, DELETE
    agent_id   bigint      not null references person,
    ordered_at timestamptz not null,
    state      text        not null, -- WAITING, SENDING, DONE, FAILED
    reason     text,
    claim      integer     not null default 0, -- another one each time it is ordered or taken
    attempts   integer     not null default 0,
    due_at     timestamptz,          -- something is to be done, or the lease of whoever has it ends
    primary key (message_id, aspect)
);

create index moderation_due on moderation (due_at, message_id) where due_at is not null;
