-- tag::parked[]
SELECT call_id, sequence_number, subscription, event, deliveries, recoveries, parked_at, why
FROM graph_calls_parked
ORDER BY parked_at DESC
-- end::parked[]
