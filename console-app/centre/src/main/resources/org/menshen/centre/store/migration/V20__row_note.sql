-- Rows of the feeds that were refused, or taken with a doubt, counted by kind of reason; carried over a restart.
create table row_note (
    source_id varchar(200)  not null,
    taken     smallint      not null,
    code      varchar(100)  not null,
    example   varchar(1000) not null,
    row_count bigint        not null,
    first_at  varchar(40)   not null,
    last_at   varchar(40)   not null,
    primary key (source_id, taken, code)
);
