-- CAP messages that later ones may refer to, or that refer to what has not come yet. Can be lost: what an alert knows of its message stands with it.
create table cap_message (
    id         varchar(36)      not null primary key,
    source_id  varchar(100)     not null,
    arrived_at varchar(40)      not null,
    body       varchar(1000000) not null
);
