package io.github.graphcalls.media;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Answers GET and HEAD of prompts, whole or in part. What is not found, and what is not to be found, is 404. */
final class MediaDoor implements Processor {

    private static final Pattern PATH = Pattern.compile(".*/media/([A-Za-z0-9_-]{1,4000})/[A-Za-z0-9_-]*\\.wav");
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int NOT_SATISFIABLE = 416;

    private final Function<String, Optional<Sound>> sounds;

    /** @param sounds by what stands in the address */
    MediaDoor(Function<String, Optional<Sound>> sounds) {
        this.sounds = sounds;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        Matcher path = PATH.matcher(header(message, Exchange.HTTP_PATH));
        Optional<Sound> sound = path.matches() ? sounds.apply(path.group(1)) : Optional.empty();
        String method = header(message, Exchange.HTTP_METHOD);
        String known = header(message, "If-None-Match");
        String range = header(message, "Range");
        String ifRange = header(message, "If-Range");
        // all headers would go out with the answer, those of the request too
        message.getHeaders().clear();
        if (sound.isEmpty()) {
            answer(message, NOT_FOUND, ByteBuffer.allocate(0));
            return;
        }
        String tag = '"' + sound.get().hash() + '"';
        message.setHeader("ETag", tag);
        message.setHeader("Accept-Ranges", "bytes");
        message.setHeader("Cache-Control", "private, max-age=1800");
        if (known.contains(tag) || known.strip().equals("*")) {
            answer(message, NOT_MODIFIED, null);
            return;
        }
        message.setHeader(Exchange.CONTENT_TYPE, "audio/wav");
        if (method.equals("HEAD")) {
            message.setHeader("Content-Length", sound.get().file().length);
            answer(message, OK, null);
            return;
        }
        answer(message, sound.get().file(), ByteRange.of(ifRange.isEmpty() || ifRange.equals(tag) ? range : ""));
    }

    private static void answer(Message message, byte[] file, Optional<ByteRange> range) {
        if (range.isEmpty()) {
            answer(message, OK, ByteBuffer.wrap(file));
            return;
        }
        int first = range.get().first(file.length);
        int last = range.get().last(file.length);
        if (first > last) {
            message.setHeader("Content-Range", "bytes */" + file.length);
            answer(message, NOT_SATISFIABLE, ByteBuffer.allocate(0));
        } else {
            message.setHeader("Content-Range", "bytes " + first + "-" + last + "/" + file.length);
            answer(
                    message,
                    PARTIAL,
                    ByteBuffer.wrap(file, first, last - first + 1).slice());
        }
    }

    private static void answer(Message message, int status, ByteBuffer body) {
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setBody(body);
    }

    private static String header(Message message, String name) {
        Object value = message.getHeader(name);
        return value instanceof String text ? text : "";
    }
}
