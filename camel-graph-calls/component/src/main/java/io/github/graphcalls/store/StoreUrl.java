package io.github.graphcalls.store;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A JDBC URL with what a store needs added to it. */
final class StoreUrl {

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Pattern FILE_SYSTEM = Pattern.compile("[a-zA-Z][a-zA-Z0-9]+:.*", Pattern.DOTALL);
    private static final List<String> NOT_A_FILE = List.of("mem:", "tcp:", "ssl:", "zip:");

    private StoreUrl() {}

    /** The database that the URL begins with. */
    static Database databaseOf(String url) throws CallStoreException {
        if (url.startsWith(H2)) {
            return Database.H2;
        }
        if (url.startsWith(POSTGRESQL)) {
            return Database.POSTGRESQL;
        }
        // Not more of it: there may be a password.
        String kind = url.startsWith("jdbc:") && url.indexOf(':', 5) > 0
                ? url.substring(0, url.indexOf(':', 5) + 1)
                : "no jdbc:";
        throw CallStoreException.lasting(
                "A call store is kept in H2 (jdbc:h2:./calls) or PostgreSQL (jdbc:postgresql://host/database), and its URL"
                        + " begins with " + kind + ".",
                null);
    }

    /**
     * The URL of an H2 file that has what was committed when the process is killed, and that survives the interrupt of a
     * thread: H2's usual file channel closes then, and the database with it.
     */
    static String ofH2(String url) throws CallStoreException {
        String place = url.substring(H2.length());
        checkH2(url);
        String file = place.startsWith("file:") ? place.substring("file:".length()) : place;
        return H2
                + (FILE_SYSTEM.matcher(file).matches() ? "" : "async:")
                + file
                + missing(url, "WRITE_DELAY", "0")
                + missing(url, "DB_CLOSE_ON_EXIT", "FALSE")
                + missing(url, "LOCK_TIMEOUT", "10000");
    }

    /** @throws CallStoreException if it is not a file that is this process's alone */
    static void checkH2(String url) throws CallStoreException {
        String place = url.substring(H2.length()).toLowerCase(Locale.ROOT);
        if (NOT_A_FILE.stream().anyMatch(place::startsWith) || place.contains("auto_server=true")) {
            throw CallStoreException.lasting(
                    "A call store in H2 is a file of one process (jdbc:h2:./calls), not a database in memory or on a server."
                            + " For several nodes use PostgreSQL; for a store that keeps nothing set neither URL nor data"
                            + " source.",
                    null);
        }
    }

    private static String missing(String url, String setting, String value) {
        boolean there = url.toUpperCase(Locale.ROOT).contains(";" + setting + "=");
        return there ? "" : ";" + setting + "=" + value;
    }
}
