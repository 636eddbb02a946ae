package io.github.graphcalls.examples.attendant;

/** The auto attendant's command. */
public final class Main {
    private Main() {}

    /** @param arguments see {@link AutoAttendant#run} */
    public static void main(String[] arguments) {
        int code = AutoAttendant.FAILED;
        try {
            code = new AutoAttendant(System.getenv(), System.out).run(arguments);
        } catch (Exception e) {
            System.err.println("The attendant could not be run:");
            e.printStackTrace();
        } finally {
            System.exit(code);
        }
    }
}
