-- How tickets come to members: the column strategy keeps the order, eligibility who may receive. Times in milliseconds.
alter table campaign
    add column eligibility     text    not null default 'NOPAUSE',
    add column same_agent      boolean not null default false,
    add column lost_first      boolean not null default false,
    add column wanted_skills   jsonb   not null default '{}',
    add column wanted_language integer not null default 0 check (wanted_language between 0 and 5),
    add column relax_every     bigint  not null default 0,
    add column wrap_up         bigint  not null default 0,
    add column hand_over_after bigint;

alter table campaign_member
    add column penalty integer not null default 0 check (penalty between 0 and 100),
    add column skills  jsonb   not null default '{}';

-- How many open tickets an agent may have in all; null = no cap of their own.
alter table person add column max_active integer check (max_active >= 1);

alter table presence
    add column on_call_since timestamptz,
    add column wrap_up_until timestamptz;

-- What a decision was made from, so that it can be made again; older ones do not know.
alter table routing_decision add column inputs jsonb;
