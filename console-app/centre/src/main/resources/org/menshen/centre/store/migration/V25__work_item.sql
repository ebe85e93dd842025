-- Work items as they stand, a row each: there are too many of them for memory. Everything here follows from the change log and is made again from it
-- when it is behind or of another form. seq is the item's last change; lapses the instant (milliseconds since 1970) of its next deadline,
-- follows the same as seq while it asks for another item that is not opened.
create table work_item (
    id      varchar(200)     not null primary key,
    version bigint           not null,
    seq     bigint           not null,
    lapses  bigint,
    follows bigint,
    body    varchar(1000000) not null
);
create index work_item_seq on work_item (seq);
create index work_item_lapses on work_item (lapses);
create index work_item_follows on work_item (follows);

-- how far the rows go, how many there are, and in which form of states
alter table log_head add column work_seq bigint default 0 not null;
alter table log_head add column work_items bigint default 0 not null;
alter table log_head add column work_form varchar(40);
update log_head set work_seq = seq where not exists (select 1 from change_log where kind = 'work');
