-- When agents came, paused, telephoned and went. Lines are only ever added.
create table presence_change (
    id          bigint      generated always as identity primary key,
    agent_id    bigint      not null references person,
    at          timestamptz not null,
    choice      text        not null,
    break_name  text,
    connected   boolean     not null,
    on_call     boolean     not null
);

create index presence_change_of_agent on presence_change (agent_id, at);

insert into presence_change (agent_id, at, choice, break_name, connected, on_call)
select agent_id, since, choice, break_name, connected, on_call_since is not null
from presence where since > timestamptz '1970-01-01 00:00:00Z';
