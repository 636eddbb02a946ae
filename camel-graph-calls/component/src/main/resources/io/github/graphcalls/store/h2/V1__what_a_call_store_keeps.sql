-- What a call store keeps. All times but alive_until are by the component's clock.

-- The nodes that take part. A row that is gone is a node that is gone.
CREATE TABLE graph_calls_node (
    node        VARCHAR(64)                 NOT NULL PRIMARY KEY,
    alive_until TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE graph_calls_subscription (
    node  VARCHAR(64)  NOT NULL,
    name  VARCHAR(512) NOT NULL,
    terms VARCHAR         NOT NULL,
    PRIMARY KEY (node, name)
);

-- Until it is first saved, a call has version 0 and no began_at. ended_at is heard_at of a call that has ended; tidied is 1
-- once its state is forgotten. Nothing that changes with each event is in an index.
CREATE TABLE graph_calls_call (
    call_id  VARCHAR(512)                NOT NULL PRIMARY KEY,
    version  BIGINT                      NOT NULL DEFAULT 0,
    sequence_number BIGINT               NOT NULL DEFAULT 0,
    owner    VARCHAR(64)                 NOT NULL DEFAULT '',
    life     VARCHAR(16)                 NOT NULL DEFAULT 'BEGINNING',
    began_at TIMESTAMP(6) WITH TIME ZONE,
    heard_at TIMESTAMP(6) WITH TIME ZONE,
    due_at   TIMESTAMP(6) WITH TIME ZONE,
    ended_at TIMESTAMP(6) WITH TIME ZONE,
    tidied   SMALLINT                    NOT NULL DEFAULT 0,
    state    VARCHAR                        NOT NULL DEFAULT ''
);
CREATE INDEX graph_calls_call_ended ON graph_calls_call (tidied, ended_at);
CREATE INDEX graph_calls_call_began ON graph_calls_call (began_at);
CREATE INDEX graph_calls_call_owner ON graph_calls_call (owner);

CREATE TABLE graph_calls_lane (
    call_id      VARCHAR(512) NOT NULL,
    subscription VARCHAR(512) NOT NULL,
    node         VARCHAR(64)  NOT NULL,
    PRIMARY KEY (call_id, subscription)
);

-- What was acknowledged and is not processed yet; taken_by is empty where nobody has taken it out.
CREATE TABLE graph_calls_inbox (
    call_id         VARCHAR(512)                NOT NULL,
    sequence_number BIGINT                      NOT NULL,
    subscription    VARCHAR(512)                NOT NULL,
    event           VARCHAR(128)                NOT NULL,
    arrived_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    deliveries      INTEGER                     NOT NULL,
    recoveries      INTEGER                     NOT NULL,
    taken_by        VARCHAR(64)                 NOT NULL,
    payload         VARCHAR                        NOT NULL,
    PRIMARY KEY (call_id, sequence_number, subscription)
);

CREATE TABLE graph_calls_parked (
    call_id         VARCHAR(512)                NOT NULL,
    sequence_number BIGINT                      NOT NULL,
    subscription    VARCHAR(512)                NOT NULL,
    event           VARCHAR(128)                NOT NULL,
    arrived_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    deliveries      INTEGER                     NOT NULL,
    recoveries      INTEGER                     NOT NULL,
    payload         VARCHAR                        NOT NULL,
    why             VARCHAR                        NOT NULL,
    parked_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (call_id, sequence_number, subscription)
);
CREATE INDEX graph_calls_parked_at ON graph_calls_parked (parked_at);

CREATE TABLE graph_calls_seen (
    message_key VARCHAR(1024)               NOT NULL PRIMARY KEY,
    seen_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX graph_calls_seen_at ON graph_calls_seen (seen_at);
