-- Tickets that an agent has had for too long are found by campaign and beginning.
create index ticket_chat on ticket (campaign_id, place_since, id) where place = 'WITH_AGENT';
