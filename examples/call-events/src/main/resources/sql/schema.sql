-- A row for each call. What can be computed from the row is computed here, so that it cannot contradict it.
-- Several may start at once, and PostgreSQL does not make "if not exists" wait for the other.
select pg_advisory_xact_lock(7218500148);

create table if not exists call_record (
    call_id        text primary key,
    began          timestamptz,
    answered       timestamptz,
    ended          timestamptz,
    -- from when it was answered until it ended
    lasted         interval generated always as (ended - answered) stored,
    end_reason     text,
    ended_normally boolean,
    -- which keys were pressed is nobody's business here, only how many: the numbers that the service gave them
    keys           text[]  not null,
    keys_pressed   integer generated always as (cardinality(keys)) stored,
    has_message    boolean not null
);
