-- What the customer of an ignored ticket was waiting for: it is owed again when the ignoring is taken back.
alter table ticket
    add column waited_since        timestamptz,
    add column waited_counts_since timestamptz;
