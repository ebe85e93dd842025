-- The whole picture in pages (see StatePages); subjects then holds only what has changed since. seal is an HMAC over place and content.
CREATE TABLE picture_page (
    no      INTEGER       PRIMARY KEY,
    content VARBINARY     NOT NULL,
    seal    VARBINARY(32) NOT NULL
);
