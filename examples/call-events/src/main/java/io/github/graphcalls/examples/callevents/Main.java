package io.github.graphcalls.examples.callevents;

/** The command of the example. */
public final class Main {
    private Main() {}

    /** @param arguments see {@link CallEvents#run} */
    public static void main(String[] arguments) {
        int code = CallEvents.FAILED;
        try {
            code = new CallEvents(System.getenv(), System.out).run(arguments);
        } catch (Exception e) {
            System.err.println("The application could not be run:");
            e.printStackTrace();
        } finally {
            System.exit(code);
        }
    }
}
