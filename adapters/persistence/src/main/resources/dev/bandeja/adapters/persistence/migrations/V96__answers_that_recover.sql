-- An answer to a customer who counts as abandoned already: another day's, or another campaign's, abandonment is not made good
-- by counting its answer as one more customer. The recovery was written down directly after the answer.
alter table ticket_event add column recovers boolean not null default false;

update ticket_event e set recovers = true
from (select id, lead(kind) over (partition by ticket_id order by seq) as next
      from ticket_event where kind in ('ANSWERED', 'RECOVERED')) told
where told.id = e.id and e.kind = 'ANSWERED' and told.next = 'RECOVERED';
