-- Each kind of deadline has a worker of its own: it must not wade through what is due of other kinds.
drop index deadline_due;
create index deadline_due on deadline (kind, due_at, subject);
