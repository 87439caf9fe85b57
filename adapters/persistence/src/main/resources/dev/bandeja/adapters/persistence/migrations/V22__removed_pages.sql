-- A removed page keeps its row, so that its tickets stay what they are and it can be connected again.
alter table channel add column removed_at timestamptz;
