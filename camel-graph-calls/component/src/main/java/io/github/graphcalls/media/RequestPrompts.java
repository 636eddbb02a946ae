package io.github.graphcalls.media;

import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphErrors;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The prompts of one request: gives those that are not public an address, and adds up how long they last. For one
 * thread; where reading, converting or speaking takes time, it blocks.
 */
public final class RequestPrompts implements PromptPlaces {

    /** What an address begins with that is a text to be spoken. */
    public static final String SPEECH = "speech:";

    private static final Set<String> RESOURCES = Set.of("classpath:", "file:");

    private final PromptHost host;
    private final SpeechSynthesizer synthesizer;
    private final String operation;
    private final String callId;
    private final Set<String> made = new HashSet<>();
    private String voice = "";
    private Duration length = Duration.ZERO;
    private boolean lengthKnown = true;

    /**
     * @param synthesizer who speaks texts
     * @param operation for errors
     * @param callId for errors, empty if it is not known
     */
    public RequestPrompts(PromptHost host, SpeechSynthesizer synthesizer, String operation, String callId) {
        this.host = host;
        this.synthesizer = synthesizer;
        this.operation = operation;
        this.callId = callId;
    }

    /** Whether it is a resource of this machine, for which the service needs another address. */
    public static boolean isResource(String address) {
        return RESOURCES.stream().anyMatch(address::startsWith);
    }

    @Override
    public void voice(String name) {
        voice = name.strip().replaceAll("\\s+", " ");
    }

    @Override
    public Optional<Hosted> place(String address) throws GraphCallsException {
        if (address.startsWith(SPEECH)) {
            Speech speech = new Speech(address.substring(SPEECH.length()), voice, synthesizer);
            return Optional.of(counted("the text", () -> host.speech(speech)));
        }
        if (isResource(address)) {
            return Optional.of(counted(address, () -> host.resource(address)));
        }
        lengthKnown &= made.contains(address);
        return Optional.empty();
    }

    /** The address of a file that came as a message's body. */
    public Hosted audio(byte[] file) throws GraphCallsException {
        Hosted hosted = counted("the audio in the body", () -> host.audio(file));
        made.add(hosted.uri());
        return hosted;
    }

    /** How long the prompts last together; empty if one of them is fetched from elsewhere. */
    public Optional<Duration> length() {
        return lengthKnown ? Optional.of(length) : Optional.empty();
    }

    private interface Hosting {
        Hosted hosted() throws UnusableSound;
    }

    private Hosted counted(String what, Hosting hosting) throws GraphCallsException {
        try {
            Hosted hosted = hosting.hosted();
            length = length.plus(hosted.length());
            return hosted;
        } catch (UnusableSound e) {
            throw GraphErrors.invalidRequest(
                    operation, callId, "cannot play " + what + ", because " + e.getMessage(), e.advice());
        }
    }
}
