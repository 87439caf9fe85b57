-- The breaks that agents choose from, in this order.
create table break (
    name          text    primary key,
    icon          text    not null,
    limit_minutes bigint  check (limit_minutes between 1 and 480),
    position      bigint  not null
);

-- Tickets that were given on and may return; when is a deadline.
create table transfer (
    ticket_id     bigint primary key references ticket on delete cascade,
    from_agent    bigint not null references person,
    from_campaign bigint references campaign,
    to_agent      bigint references person
);
