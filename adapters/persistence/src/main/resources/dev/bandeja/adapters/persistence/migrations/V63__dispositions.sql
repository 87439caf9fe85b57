-- What can come of a campaign's talks, as a tree; what was taken out of it stays here for the tickets that have it.
create sequence disposition_id increment 50;

create table disposition (
    id          bigint  primary key,
    campaign_id bigint  not null references campaign,
    parent_id   bigint  references disposition,
    position    integer not null,
    name        text    not null,
    code        text,
    active      boolean not null,
    removed     boolean not null default false
);

create index disposition_of_campaign on disposition (campaign_id, position);

alter table campaign add column disposition_required boolean not null default false;

-- What was chosen, each time a ticket was closed; with the names as they were then.
create table ticket_disposition (
    ticket_id      bigint      not null references ticket on delete cascade,
    at             timestamptz not null,
    disposition_id bigint      not null references disposition,
    path           text[]      not null,
    agent_id       bigint      not null references person,
    primary key (ticket_id, at)
);

create index ticket_disposition_chosen on ticket_disposition (disposition_id, at);
