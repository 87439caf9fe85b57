-- Screens of administrators learn at once that a page changed.
alter table feed add column channel_id bigint;
alter table feed drop constraint feed_check;
alter table feed add constraint feed_tells_one_thing check (num_nonnulls(ticket_id, presence_of, channel_id) = 1);
