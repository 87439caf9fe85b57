-- Customers who waited longer than their campaign's threshold, by the day of the campaign's zone. Recovered is who was
-- answered after that.
create table abandonment (
    ticket_id   bigint      not null references ticket,
    campaign_id bigint      not null references campaign,
    day         date        not null,
    at          timestamptz not null,
    primary key (ticket_id, day)
);

create index abandonment_of_day on abandonment (campaign_id, day);
