-- The readings of the last day, thinned and packed, for the map's past. Times in milliseconds since 1970. Older pages are deleted.
create table past_page (
    id      varchar(36)      not null primary key,
    from_ms bigint           not null,
    to_ms   bigint           not null,
    body    varchar(1000000) not null
);
create index past_page_to on past_page (to_ms);
