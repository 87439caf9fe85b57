-- How the customer reacted to a line of a private talk, with one emoji, and when they did last.

alter table message
    add column reaction   text,
    add column reacted_at timestamptz;
