-- People are invited and choose their password themselves; until then they have none.
alter table person alter column password_hash drop not null;

create index person_by_name on person (lower(name), id);

-- Links that let somebody in once; the secrets themselves are nowhere, only their hashes. One that was used is gone.
create table access_link (
    token_hash text        primary key,
    purpose    text        not null,
    person_id  bigint      references person, -- null: the first administrator, who is nobody yet
    ends_at    timestamptz not null
);

create index access_link_of_person on access_link (person_id);
create index access_link_by_end on access_link (ends_at);

-- Sessions that were opened before they had a deadline.
insert into deadline (kind, subject, due_at)
select 'SESSIONS_END', person_id, max(expires_at) from session where revoked_at is null group by person_id;
