package io.github.graphcalls.store;

class PostgresCallStoreTest extends CallStoreContract {

    private String url;

    @Override
    CallStore emptyStore() throws Exception {
        url = PostgresForTests.newDatabase();
        return sameStoreAgain();
    }

    @Override
    CallStore sameStoreAgain() throws Exception {
        return CallStores.ofUrl(url, Thread::new);
    }
}
