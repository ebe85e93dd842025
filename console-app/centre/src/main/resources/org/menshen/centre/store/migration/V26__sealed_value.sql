-- The personal values of work items in clear, each sealed with the centre's key: the log, and whatever is made of it, holds masks alone. A row is written
-- with the change that it belongs to. until_ms is when it goes (milliseconds since 1970); empty as long as its item is not finished.
create table sealed_value (
    item     varchar(200)     not null,
    field    varchar(100)     not null,
    sealed   varchar(1000000) not null,
    until_ms bigint,
    primary key (item, field)
);
create index sealed_value_until on sealed_value (until_ms);

-- The edition on which an item runs says who may see it: asked for each change that goes out, without a look into the item.
alter table work_item add column flow varchar(300);
create index work_item_flow on work_item (flow);
update log_head set work_form = 'before the edition';
