-- Files of messages and publications. The same bytes are kept once, whoever has them and however they are called.

create table media_content (
    hash    text        primary key, -- SHA-256, in hexadecimal digits
    type    text        not null,    -- what the bytes are by their beginning
    size    bigint      not null,
    kept_at timestamptz not null
);

-- In parts, so that a stretch of a film is read without the rest.
create table media_part (
    hash   text    not null references media_content on delete cascade,
    number integer not null,
    bytes  bytea   not null,
    primary key (hash, number)
);

-- Pictures and films are compressed already.
alter table media_part alter column bytes set storage external;

create sequence media_file_id;

create table media_file (
    id         bigint      primary key default nextval('media_file_id'),
    owner_kind text        not null,
    owner_id   bigint      not null,
    name       text        not null,
    hash       text        not null references media_content,
    kept_at    timestamptz not null
);

create index media_file_of on media_file (owner_kind, owner_id);
create index media_file_with on media_file (hash);
