-- When an agent's load last went from nothing to something or back: a change of state that supervisors see (D23).
alter table agent_load add column turned_at timestamptz;
