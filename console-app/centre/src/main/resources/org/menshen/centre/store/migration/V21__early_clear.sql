-- Ends of alarms that came before the alarms. Kept as long as ingest.clear-kept-s says.
create table early_clear (
    source_id   varchar(200)  not null,
    external_id varchar(2000) not null,
    cleared_at  varchar(40)   not null,
    arrived_at  varchar(40)   not null,
    strange     smallint      not null,
    primary key (source_id, external_id)
);
