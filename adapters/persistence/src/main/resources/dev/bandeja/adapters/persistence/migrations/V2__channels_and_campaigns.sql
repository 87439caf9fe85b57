-- The connected pages, and the campaigns that take what is written to them.

create sequence channel_id;

create table channel (
    id              bigint      primary key,
    kind            text        not null,
    external_id     text        not null,
    name            text        not null,
    reopen_within   bigint      not null, -- milliseconds
    hours           jsonb       not null,
    inactive_since  timestamptz,
    inactive_reason text,
    paused_until    timestamptz,
    access_token    bytea       not null, -- encrypted; the associated data names table, column and id
    version         bigint      not null,
    unique (kind, external_id)
);

create sequence campaign_id;

create table campaign (
    id            bigint  primary key,
    name          text    not null,
    channel_id    bigint  not null references channel,
    enabled       boolean not null,
    takes_private boolean not null,
    takes_public  boolean not null,
    schedule      jsonb   not null,
    strategy      text    not null,
    max_per_agent integer not null check (max_per_agent >= 1),
    last_turn     bigint  references person, -- who was chosen last
    version       bigint  not null
);

-- A page's content of one visibility has one taker.
create unique index campaign_taking_private on campaign (channel_id) where enabled and takes_private;
create unique index campaign_taking_public on campaign (channel_id) where enabled and takes_public;

create table campaign_member (
    campaign_id bigint  not null references campaign,
    agent_id    bigint  not null references person,
    position    integer not null,
    primary key (campaign_id, agent_id)
);

create index campaign_member_by_agent on campaign_member (agent_id);

create table campaign_supervisor (
    campaign_id bigint not null references campaign,
    person_id   bigint not null references person,
    primary key (campaign_id, person_id)
);

create index campaign_supervisor_by_person on campaign_supervisor (person_id);

-- One row per request, never one per campaign: a request must not get lost in a row that somebody is just taking.
create table routing_request (
    id          bigint generated always as identity primary key,
    campaign_id bigint not null
);

create index routing_request_by_campaign on routing_request (campaign_id, id);

-- How many open tickets an agent has: of each campaign, and in all under campaign 0.
create table agent_load (
    agent_id         bigint      not null references person,
    campaign_id      bigint      not null,
    active           integer     not null check (active >= 0),
    last_assigned_at timestamptz,
    primary key (agent_id, campaign_id)
) with (fillfactor = 70);
