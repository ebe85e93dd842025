-- The present of all subjects at one change of the log, in pages, so that a start need not go through a log of months. Can always be made again.
create table checkpoint_page (
    no     integer          not null primary key,
    seq    bigint           not null,
    hash   varchar(64)      not null,
    digest varchar(64)      not null,
    body   varchar(1000000) not null
);
