-- How many commands were answered: a table that fell back by itself when its process was killed shows by its number of rows.
alter table log_head add column answers bigint default 0 not null;
update log_head set answers = (select count(*) from command_result);
