package io.github.graphcalls.examples.oncall;

/** The command of the example. */
public final class Main {
    private Main() {}

    /** @param arguments see {@link OnCall#run} */
    public static void main(String[] arguments) {
        int code = OnCall.FAILED;
        try {
            code = new OnCall(System.getenv(), System.out).run(arguments);
        } catch (Exception e) {
            System.err.println("The service could not be run:");
            e.printStackTrace();
        } finally {
            System.exit(code);
        }
    }
}
