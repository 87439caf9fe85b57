-- Since when a customer's waiting counts for the quality of service: what was only found later starts no clock.
alter table ticket add column wait_counts_since timestamptz;
update ticket set wait_counts_since = awaiting_since where awaiting_since is not null;
