package io.github.graphcalls.simulator.standalone;

/** What came from outside, by the command line, a scenario or a request, is not as it must be; the message says where. */
final class WrongInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    WrongInput(String message) {
        super(message);
    }
}
