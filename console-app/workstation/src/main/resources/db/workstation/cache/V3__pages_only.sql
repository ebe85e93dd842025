-- Few and large rows: a commit touches a handful of them however many subjects changed. What was kept before is fetched again.
DROP TABLE subjects;
DROP TABLE change_recent;
DROP TABLE readings_last;
DROP TABLE picture_page;
DELETE FROM meta WHERE name = 'position';

-- The picture: the pages from base on in order, a later state of a subject in place of an earlier one. Numbers never come back. A page that
-- ends a write says how far it goes, so a picture is whole up to such a page whatever H2 lost behind it. total counts the states from base to
-- here; seal is an HMAC over everything else.
CREATE TABLE picture_page (
    no       BIGINT        PRIMARY KEY,
    base     BIGINT        NOT NULL,
    total    INTEGER       NOT NULL,
    position VARCHAR,
    content  VARBINARY     NOT NULL,
    seal     VARBINARY(32) NOT NULL
);

-- The latest changes for the history of a subject, and which subjects each page tells of.
CREATE TABLE change_page (
    last_seq BIGINT    PRIMARY KEY,
    content  VARBINARY NOT NULL
);
CREATE TABLE change_index (
    last_seq BIGINT    PRIMARY KEY,
    subjects VARBINARY NOT NULL
);

-- The last value of every key, in one row.
CREATE TABLE readings_page (
    id      INTEGER   PRIMARY KEY,
    content VARBINARY NOT NULL
);
