-- What drills that were settled came to, beside the log: everybody reads the log, and what somebody is worth is nobody else's. The log holds the seal, the
-- SHA-256 of the body.
create table drill_result (
    run_id varchar(300)   not null,
    seal   varchar(64)    not null,
    body   varchar(1000000) not null,
    primary key (run_id, seal)
);
