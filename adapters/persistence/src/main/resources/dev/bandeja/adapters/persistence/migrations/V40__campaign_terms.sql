-- What a campaign is, promises and tells beside its routing. Times in milliseconds.
alter table campaign alter column channel_id drop not null; -- none until it is activated

alter table campaign
    add column kind               text    not null default 'MESSENGER',
    add column page_name          text    not null default '',
    add column target_within      bigint  not null default 120000 check (target_within > 0),
    add column target_percent     integer not null default 80 check (target_percent between 1 and 100),
    add column abandoned_after    bigint  not null default 180000,
    add column chat_time          bigint  not null default 0,
    add column queue_limit        integer check (queue_limit >= 1),
    add column overflow_id        bigint  references campaign,
    add column members_need_voice boolean not null default false,
    add column texts              jsonb   not null default '{}';

update campaign k set page_name = c.name from channel c where c.id = k.channel_id;

-- Who changed which setting, from what to what.
create table audit (
    id         bigint generated always as identity primary key,
    subject    text        not null,
    subject_id bigint      not null,
    person_id  bigint      not null references person,
    at         timestamptz not null,
    changes    jsonb       not null
);

create index audit_of_subject on audit (subject, subject_id, id desc);
