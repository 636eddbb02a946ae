-- One event, the body, into its call's row. Each column only ever takes up what it does not know yet, so it makes no
-- difference how often an event comes.
-- tag::routes[]
with event as (select cast(:#${body} as jsonb) as whole),
     known as (select whole, whole -> 'data' as data, whole -> 'data' -> 'resource' as resource from event)
insert into call_record as record
    (call_id, began, answered, ended, end_reason, ended_normally, keys, has_message)
select whole ->> 'subject',
       cast(data ->> 'startedAt' as timestamptz),
       cast(data ->> 'establishedAt' as timestamptz),
       cast(data ->> 'endedAt' as timestamptz),
       data ->> 'endReason',
       cast(data ->> 'endNormal' as boolean),
       case when whole ->> 'type' = 'graph-calls.toneReceived'
            then array [coalesce(resource -> 'toneInfo' ->> 'sequenceId', whole ->> 'id')]
            else cast(array [] as text[]) end,
       whole ->> 'type' = 'graph-calls.operationCompleted'
           and coalesce(resource ->> '@odata.type', '') like '%.recordOperation'
from known
on conflict (call_id) do update set
    began          = coalesce(record.began, excluded.began),
    answered       = coalesce(record.answered, excluded.answered),
    ended          = coalesce(record.ended, excluded.ended),
    end_reason     = coalesce(record.end_reason, excluded.end_reason),
    ended_normally = coalesce(record.ended_normally, excluded.ended_normally),
    keys           = array(select unnest(record.keys) union select unnest(excluded.keys) order by 1),
    has_message    = record.has_message or excluded.has_message
-- end::routes[]
