-- Talks by when they began: all of them, and those of one campaign.
create index ticket_by_beginning on ticket (opened_at desc, id desc);
create index ticket_by_beginning_of_campaign on ticket (campaign_key, opened_at desc, id desc);
