-- A hash of all that stands in a row of a work item, so that one that was altered is not believed: it is worked out from the change log, and put right.
-- The rows before have none: they are made again from the log at the next start.
alter table work_item add column hash varchar(64) default '' not null;
update log_head set work_form = null where id = 1;

-- When each seat was heard last (milliseconds since 1970): an act that it kept while it was cut off counts from when it was done (decision 25).
create table seat_contact (
    seat varchar(420) not null primary key,
    seen bigint       not null
);
