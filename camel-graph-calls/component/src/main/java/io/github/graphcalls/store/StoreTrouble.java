package io.github.graphcalls.store;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Which of the database's errors may pass, by SQL state, and what is said about them. The database's own words are left out,
 * because they quote the values.
 */
enum StoreTrouble {
    CONFLICT(
            "Two transactions of the call store stood in each other's way",
            List.of("40", "55P03", "HYT00"),
            CallStoreException::conflict),
    UNREACHABLE(
            "The call store's database cannot be reached or cannot work now",
            // 25006 is a standby after a failover; 90xxx are H2's words for a file or database that was closed
            List.of("08", "53", "57", "58", "25006", "90007", "90028", "90031", "90067", "90098", "90121"),
            CallStoreException::passing),
    REFUSED("The call store's database refused what it was told", List.of(""), CallStoreException::lasting);

    private static final String UNIQUE_VIOLATION = "23505";

    private final String sentence;
    private final List<String> states;
    private final BiFunction<String, Throwable, CallStoreException> failure;

    StoreTrouble(String sentence, List<String> states, BiFunction<String, Throwable, CallStoreException> failure) {
        this.sentence = sentence;
        this.states = states;
        this.failure = failure;
    }

    static boolean isDuplicate(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState());
    }

    /** What is thrown instead of the database's error. */
    static CallStoreException of(SQLException e) {
        return told(e, "Nothing was kept.");
    }

    /** As {@link #of(SQLException)} for a commit, whose answer may be what was lost. */
    static CallStoreException ofCommit(SQLException e) {
        return told(e, of(stateOf(e)) == UNREACHABLE ? "Whether it was kept is not known." : "Nothing was kept.");
    }

    private static CallStoreException told(SQLException e, String outcome) {
        String state = stateOf(e);
        StoreTrouble trouble = of(state);
        SQLException cause = new SQLException("SQL state " + state, state, e.getErrorCode());
        cause.setStackTrace(e.getStackTrace());
        String message = trouble.sentence + " (SQL state " + state + "). " + outcome;
        return trouble.failure.apply(message, cause);
    }

    private static StoreTrouble of(String state) {
        for (StoreTrouble trouble : values()) {
            if (trouble.states.stream().anyMatch(state::startsWith)) {
                return trouble;
            }
        }
        return REFUSED;
    }

    /** A pool gives its own exception when it has no connection, with the database's, or none, as the cause. */
    private static String stateOf(SQLException e) {
        String state = e.getSQLState();
        for (Throwable cause = e.getCause(); state == null && cause != null; cause = cause.getCause()) {
            state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        }
        boolean noConnection = e instanceof SQLTransientException || e instanceof SQLRecoverableException;
        return state != null ? state : noConnection ? "08000" : "unknown";
    }
}
