-- How long a customer waits in a campaign's queue until they go elsewhere or first; milliseconds, 0 = no limit.
alter table campaign
    add column longest_wait bigint not null default 0;
