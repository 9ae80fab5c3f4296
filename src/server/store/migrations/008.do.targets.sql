-- Target 目标: the headline share a round asks for; a verdict is read from the interval, never from the point.
alter table round add column target double precision check (target > 0 and target < 1);

-- Population 人口: residents or dwellings, where known. A small unit is scored from a smaller sample.
alter table division add column population integer check (population > 0);
