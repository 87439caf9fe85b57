-- What somebody has in all is there as long as they are: two who had to add rows for several agents waited for each other.
insert into agent_load (agent_id, campaign_id, active)
select id, 0, 0 from person on conflict do nothing;
