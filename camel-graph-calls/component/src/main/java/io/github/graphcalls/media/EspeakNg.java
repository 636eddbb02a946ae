package io.github.graphcalls.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The speech of espeak-ng, a program that this machine must have (of Debian's package of that name). The text goes to
 * its standard input; no shell is involved.
 *
 * @param program its name or path
 * @param patience how long one text may take, real time
 */
public record EspeakNg(String program, Duration patience) implements SpeechSynthesizer {

    /** A language with perhaps a variant, such as {@code en-us+f3}. It becomes an argument, and none that is an option. */
    private static final Pattern VOICE = Pattern.compile("[A-Za-z][A-Za-z0-9]*([-_+][A-Za-z0-9]+){0,8}");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String STANDARD_VOICE = "en";

    /** The one of the path, 20 s for each text. */
    public EspeakNg() {
        this("espeak-ng", PATIENCE);
    }

    @Override
    public byte[] synthesize(String text, String voice) throws IOException {
        String named = voice.isEmpty() ? STANDARD_VOICE : voice;
        if (!VOICE.matcher(named).matches()) {
            throw new IOException("espeak-ng has voices such as en, de or en-us+f3, and none of the name given");
        }
        // A file, because a program that hangs could not be waited for within bounds at the end of a pipe.
        Path speech = Files.createTempFile("speech", ".wav");
        try {
            run(List.of(program, "-b", "1", "-v", named, "--stdin", "--stdout"), text, speech);
            return Files.readAllBytes(speech);
        } finally {
            Files.deleteIfExists(speech);
        }
    }

    private void run(List<String> command, String text, Path speech) throws IOException {
        Process process = start(command, speech);
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(program + " did not end within " + patience.toMillis() + " ms");
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        program + " ended with " + process.exitValue() + "; it may not have the voice that was named");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(List<String> command, Path speech) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(speech.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException(
                    program + " could not be started; install the package espeak-ng or set the option"
                            + " speechSynthesizer",
                    e);
        }
    }
}
