-- The centre's truth. Types are those that H2 and PostgreSQL share. Instants are ISO-8601 text in UTC, because the hash
-- chain covers them to the nanosecond and the two databases round timestamps differently.

create table change_log (
    seq           bigint        not null primary key,
    kind          varchar(16)   not null,
    subject_id    varchar(200)  not null,
    version       bigint        not null,
    fact          varchar(1000000) not null,
    user_id       varchar(200)  not null,
    user_name     varchar(200)  not null,
    role          varchar(60)   not null,
    seat          varchar(200)  not null,
    operator_time varchar(40)   not null,
    centre_time   varchar(40)   not null,
    command_id    varchar(36)   not null,
    previous_hash varchar(64)   not null,
    hash          varchar(64)   not null
);
-- one version of a subject exists once: the last guard against two writers
create unique index change_log_subject on change_log (kind, subject_id, version);

-- one row: which log this is (so that a workstation notices another one in its place), and where it ends. Every append moves it from the end it was decided on, or fails.
create table log_head (
    id   smallint    not null primary key,
    log  varchar(36),
    seq  bigint      not null,
    hash varchar(64) not null
);
insert into log_head (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- what each command was answered, so that it is answered the same way for ever
create table command_result (
    command_id   varchar(36)   not null primary key,
    outcome      varchar(16)   not null,
    first_seq    bigint        not null,
    change_count integer       not null,
    refusal      varchar(1000000)
);

create table reading_last (
    reading_key varchar(200)     not null primary key,
    taken_at    varchar(40)      not null,
    body        varchar(1000000) not null
);

create table source_health (
    source_id      varchar(200) not null primary key,
    last_at        varchar(40),
    counted_day    varchar(10)  not null,
    rows_today     bigint       not null,
    rejected_today bigint       not null
);

create table rejected_row (
    id        varchar(36)   not null primary key,
    source_id varchar(200)  not null,
    at        varchar(40)   not null,
    row_index integer       not null,
    place     varchar(200)  not null,
    reason    varchar(2000) not null
);
create index rejected_row_source on rejected_row (source_id, at);

-- only the SHA-256 of a token is kept
create table seat_token (
    token_hash varchar(64)  not null primary key,
    user_id    varchar(200) not null,
    user_name  varchar(200) not null,
    role       varchar(60)  not null,
    seat       varchar(200) not null,
    issued_at  varchar(40)  not null,
    expires_at varchar(40)  not null
);
