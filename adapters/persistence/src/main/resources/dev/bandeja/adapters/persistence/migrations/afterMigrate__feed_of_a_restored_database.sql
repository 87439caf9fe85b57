-- A dump that was restored on another server carries transaction numbers which that server has not reached yet: nobody would
-- read new entries before them. So it begins another feed, and every screen reads everything again.
do $$
begin
    if exists (select from feed where xid > pg_current_xact_id())
        or exists (select from feed_state where forgotten_xid > pg_current_xact_id()) then
        truncate feed;
        update feed_state set epoch = gen_random_uuid()::text, forgotten_xid = '0', forgotten_id = 0;
    end if;
end
$$;
