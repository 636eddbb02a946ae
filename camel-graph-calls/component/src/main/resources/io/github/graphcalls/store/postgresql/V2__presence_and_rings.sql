-- The advisory lock that a node's connection holds, by which others see that it is there, and since when. Null where it holds none.
ALTER TABLE graph_calls_node ADD COLUMN presence BIGINT;
ALTER TABLE graph_calls_node ADD COLUMN present_since TIMESTAMP(6) WITH TIME ZONE;

-- Which call rang first of those that one human call makes ring; what begins until then rings beside it.
CREATE TABLE graph_calls_ring (
    chain_id    VARCHAR(512)                NOT NULL PRIMARY KEY,
    call_id     VARCHAR(512)                NOT NULL,
    rings_until TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX graph_calls_ring_until ON graph_calls_ring (rings_until);
