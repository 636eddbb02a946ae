package io.github.graphcalls.examples.meeting;

/** The meeting bot's command. */
public final class Main {
    private Main() {}

    /** @param arguments none are taken */
    public static void main(String[] arguments) {
        int code = MeetingBot.FAILED;
        try {
            code = new MeetingBot(System.getenv(), System.out).run();
        } catch (Exception e) {
            System.err.println("The bot could not be run:");
            e.printStackTrace();
        } finally {
            System.exit(code);
        }
    }
}
