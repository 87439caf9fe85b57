-- Who works with Bandeja. Every moment in this database is a timestamptz, kept to the microsecond.

create sequence person_id;

create table person (
    id            bigint  primary key,
    email         text    not null unique,
    name          text    not null,
    roles         text[]  not null,
    language      text,
    active        boolean not null,
    password_hash text    not null,
    version       bigint  not null
);

create table presence (
    agent_id   bigint      primary key references person,
    choice     text        not null,
    break_name text,
    connected  boolean     not null,
    since      timestamptz not null,
    version    bigint      not null
);

-- The token itself is nowhere, only its hash.
create table session (
    token_hash text        primary key,
    person_id  bigint      not null references person,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create index session_of_person on session (person_id) where revoked_at is null;

-- By what was typed, known or not; rows that no longer matter are removed when others are written.
create table failed_sign_in (
    email    text        primary key,
    failures integer     not null,
    last_at  timestamptz not null
);

create index failed_sign_in_by_age on failed_sign_in (last_at);
