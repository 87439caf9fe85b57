-- People whose data is to be forgotten, and those who were.

create sequence erasure_id;

create table erasure (
    id             bigint      primary key,
    code           text        not null unique, -- what whoever asked looks it up by
    received_at    timestamptz not null,
    done_at        timestamptz,
    tickets        integer     not null,
    messages       integer     not null,
    channel_kind   text,                         -- a network asked ...
    network_person text,                         -- ... for this person; null once it is done
    request_hash   text        unique,           -- the same request leads to the same erasure
    customer_id    bigint      references customer, -- or an administrator did, for this customer
    asked_by       bigint      references person,
    customers      bigint[]    not null default '{}' -- whom it turned out to be; empty once it is done
);

alter table customer add column erased_at timestamptz;

-- So that what somebody wrote before they were forgotten does not come back: too few bits of a hash to tell who it was.
create table forgotten_person (
    channel_id   bigint      not null references channel,
    fingerprint  bigint      not null,
    forgotten_at timestamptz not null,
    primary key (channel_id, fingerprint)
);

-- All that was received in a talk is found when it is to be forgotten.
create index inbound_item_of_conversation on inbound_item (conversation_id);
