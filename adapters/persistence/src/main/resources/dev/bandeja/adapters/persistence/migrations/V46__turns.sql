-- Whose turn it is among those who wait: one moment by arrival and one by what is lost first, each with the head start that
-- ten minutes for each point of priority give.
alter table ticket
    add column priority  integer not null default 0 check (priority between 0 and 5),
    add column turn      timestamptz,
    add column turn_lost timestamptz;

update ticket set turn = coalesce(place_since, opened_at),
    turn_lost = case visibility when 'PUBLIC' then opened_at + interval '7 days'
                else coalesce(last_customer_message_at + interval '24 hours', opened_at) end;

alter table ticket
    alter column turn set not null,
    alter column turn_lost set not null;

drop index ticket_queue;
create index ticket_queue on ticket (campaign_id, queue_rank, turn, id) where place = 'WAITING';
create index ticket_queue_lost on ticket (campaign_id, queue_rank, turn_lost, id) where place = 'WAITING';

drop index ticket_nobodys;
create index ticket_nobodys on ticket (campaign_key, queue_rank, turn, id)
    where place in ('WAITING', 'PARKED', 'UNASSIGNED');
drop index ticket_all_nobodys;
create index ticket_all_nobodys on ticket (queue_rank, turn, id)
    where place in ('WAITING', 'PARKED', 'UNASSIGNED') and id > 0;

-- How long a receiver has to look at a transferred ticket, in milliseconds; 0 = it stays.
alter table campaign add column transfer_return bigint not null default 0;
