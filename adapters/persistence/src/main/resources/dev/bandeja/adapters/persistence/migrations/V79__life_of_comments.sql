-- What becomes of a comment or a visitor's post after it was written: it is edited, hidden, shown again, deleted, liked.

alter table message add column hidden_at timestamptz;
alter table message add column liked boolean not null default false;
alter table message add column liked_at timestamptz; -- when that became so, by the network's clock

-- How a line stood before, whatever then happened to it; "until" is when that was.
alter table message_version add column change text not null default 'EDITED'; -- EDITED, HIDDEN, SHOWN, DELETED
alter table message_version add column by_kind text;                          -- who did it; null = not told
alter table message_version add column by_id bigint references person;
