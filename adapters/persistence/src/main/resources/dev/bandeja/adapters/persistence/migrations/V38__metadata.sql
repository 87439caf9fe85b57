-- The company's own fields for tickets and customers, and what is written in them.

create sequence metadata_field_id;

create table metadata_field (
    id                bigint  primary key,
    subject           text    not null,
    key               text    not null,
    label             text    not null,
    type              text    not null,
    options           text[]  not null,
    required_to_save  boolean not null,
    required_to_close boolean not null,
    agents_read_only  boolean not null,
    position          integer not null,
    unique (subject, key)
);

create table metadata_value (
    field_id   bigint not null references metadata_field on delete cascade,
    subject_id bigint not null, -- a ticket or a customer, as its field says
    value      text[] not null,
    primary key (field_id, subject_id)
);

create index metadata_value_of_subject on metadata_value (subject_id);
