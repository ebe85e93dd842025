-- How many people were in a zone, for forecasts and comparisons: a row a zone and day (days since 1970, UTC), its counts in order, one a slot, separated
-- by commas, nothing where nobody counted. The length of a slot goes with them: where it was changed, older counts say nothing. Older days are deleted.
create table crowd_count (
    zone_id varchar(200)    not null,
    of_day  bigint          not null,
    slot_s  integer         not null,
    body    varchar(100000) not null,
    primary key (zone_id, of_day)
);
create index crowd_count_day on crowd_count (of_day);
