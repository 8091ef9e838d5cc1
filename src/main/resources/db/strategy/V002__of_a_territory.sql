-- Strategies that a territory has of its own.
create index strategy_territory on strategy (territory);
