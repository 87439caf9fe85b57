-- What a page promises, running on its tickets. A deadline row for each promise says when to look (V6).

alter table ticket
    add column resolution_since   timestamptz, -- from when the resolution's clock counts; empty = since it was opened
    add column overdue_since      timestamptz, -- when the first promise was broken; stays
    add column answer_target      text,
    add column answer_since       timestamptz,
    add column answer_warn_at     timestamptz,
    add column answer_due_at      timestamptz,
    add column answer_late        boolean,
    add column resolution_target  text,
    add column resolution_begun   timestamptz,
    add column resolution_warn_at timestamptz,
    add column resolution_due_at  timestamptz,
    add column resolution_late    boolean;

-- What is overdue now, as the lists want it.
create index ticket_overdue on ticket (campaign_key, last_message_at desc, id desc) where answer_late or resolution_late;

-- A page's open tickets, one stretch after the other: for what has to be done to all of them in the background.
create index ticket_open_of_channel on ticket (channel_id, id) where place is not null;

-- The clocks of the tickets that are open now begin to run.
insert into deadline (kind, subject, due_at) select 'PROMISES_CHANGED', id, now() from channel;
