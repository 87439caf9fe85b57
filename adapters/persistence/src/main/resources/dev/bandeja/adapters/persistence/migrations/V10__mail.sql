-- What is told by mail: rows before anything is sent. A mail says what it is about and with which values; its words are
-- made when it is sent or read.

create table mail (
    id         bigint      generated always as identity primary key,
    kind       text        not null,
    address    text        not null,
    person_id  bigint      references person, -- null: nobody's address
    language   text,                          -- null: the installation's
    facts      jsonb       not null,
    state      text        not null,
    attempts   integer     not null,
    created_at timestamptz not null,
    due_at     timestamptz not null,          -- while it is being sent, the end of the lease
    settled_at timestamptz,
    trouble    text,
    answer     text                           -- of the mail server
);

create index mail_due on mail (due_at, id) where state = 'WAITING';
create index mail_by_age on mail (created_at);

-- The light of a page's token that people were told of last.
alter table channel add column told_light text not null default 'GREEN';

update channel set told_light = case when inactive_reason = 'SWITCHED_OFF' then 'OFF' else 'RED' end
where inactive_since is not null;
