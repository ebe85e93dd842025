-- What this console knows of the centre. Everything here can be fetched again; no S3 data has a column.
CREATE TABLE meta (
    name    VARCHAR(64) PRIMARY KEY,
    content VARCHAR NOT NULL
);

-- The newest confirmed state of every subject; seal is an HMAC over the row.
CREATE TABLE subjects (
    kind    VARCHAR(16)   NOT NULL,
    id      VARCHAR(200)  NOT NULL,
    version BIGINT        NOT NULL,
    state   VARCHAR       NOT NULL,
    seal    VARBINARY(32) NOT NULL,
    PRIMARY KEY (kind, id)
);

-- The latest changes, for the history of a subject; each carries its own hash.
CREATE TABLE change_recent (
    seq     BIGINT PRIMARY KEY,
    kind    VARCHAR(16)  NOT NULL,
    id      VARCHAR(200) NOT NULL,
    content VARCHAR      NOT NULL
);
CREATE INDEX change_recent_subject ON change_recent (kind, id, seq);

-- The last value of every key.
CREATE TABLE readings_last (
    reading_key VARCHAR(220) PRIMARY KEY,
    content     VARCHAR NOT NULL
);
