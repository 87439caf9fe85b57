-- Words that agents put on tickets. Which are on a ticket stands in its own row: lists read tickets in order and look at each,
-- and are to know without looking anywhere else.

create sequence tag_id;

create table tag (
    id       bigint  primary key,
    name     text    not null,
    name_key text    not null unique, -- in small letters, its accents in one piece
    color    text    not null,
    archived boolean not null
);

alter table ticket add column tag_ids bigint[]; -- null: none

-- A tag that is on few tickets is found by it, others along the order of the lists.
create index ticket_tags on ticket using gin (tag_ids) where tag_ids is not null;
create index ticket_tagged on ticket (campaign_key, last_message_at desc, id desc) where tag_ids is not null;
create index ticket_all_tagged on ticket (last_message_at desc, id desc) where tag_ids is not null and id > 0;
