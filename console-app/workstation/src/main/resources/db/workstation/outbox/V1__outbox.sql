-- Commands of this console, in the order they were given. This file alone cannot be fetched again.
CREATE TABLE outbox (
    no               BIGINT        PRIMARY KEY,
    id               UUID          NOT NULL UNIQUE,
    subject          VARCHAR(220)  NOT NULL,
    data_set         VARCHAR(200)  NOT NULL,
    actor            VARCHAR       NOT NULL,
    envelope         VARCHAR       NOT NULL,
    seal             VARBINARY(32) NOT NULL,
    state            VARCHAR(16)   NOT NULL,
    answer           VARCHAR
);

-- The highest number ever given, so that a file that fell back to an earlier state is noticed.
CREATE TABLE high_water (
    no BIGINT NOT NULL
);
INSERT INTO high_water (no) VALUES (0);
