package io.github.graphcalls.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends callbacks over some connections at times that were fixed before: a node that is slow does not slow the sender down,
 * and what had to wait for a connection counts from when it should have gone. The message id of each is that time, by
 * {@link System#nanoTime()}, so that whoever receives it in this process can tell how long it was under way.
 *
 * @param port of the node, on this machine
 * @param authorization the header
 * @param connections how many may be under way at once
 * @param perSecond how many are sent each second; {@link Double#POSITIVE_INFINITY} for as many as are answered
 */
public record Load(int port, String authorization, int connections, double perSecond) {

    private static final int ACCEPTED = 202;

    /**
     * What came of it.
     *
     * @param accepted how many were answered with 202
     * @param refused how many were not
     * @param seconds from the first to the last answer
     */
    public record Result(long accepted, long refused, double seconds) {

        /** How many were accepted each second. */
        public double rate() {
            return accepted / seconds;
        }
    }

    /** Gives the body of the n-th callback. */
    @FunctionalInterface
    public interface Content {
        byte[] of(long number);
    }

    /** Sends for so long, and returns when all is answered. */
    public Result run(Duration time, Content content) throws IOException, InterruptedException {
        ExecutorService senders = Executors.newFixedThreadPool(connections);
        try {
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            AtomicLong next = new AtomicLong();
            List<Future<long[]>> answers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                answers.add(senders.submit(() -> send(begin, end, next, content)));
            }
            long accepted = 0;
            long refused = 0;
            for (Future<long[]> each : answers) {
                accepted += each.get()[0];
                refused += each.get()[1];
            }
            return new Result(accepted, refused, (System.nanoTime() - begin) / 1e9);
        } catch (ExecutionException e) {
            throw new IOException("A connection failed", e.getCause());
        } finally {
            senders.shutdown();
        }
    }

    private long[] send(long begin, long end, AtomicLong next, Content content) throws IOException {
        long accepted = 0;
        long refused = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                long number = next.getAndIncrement();
                long due = Double.isInfinite(perSecond) ? System.nanoTime() : begin + (long) (number * 1e9 / perSecond);
                if (due >= end) {
                    return new long[] {accepted, refused};
                }
                waitUntil(due);
                out.write(request(content.of(number), due + "-" + number));
                if (answer(in) == ACCEPTED) {
                    accepted++;
                } else {
                    refused++;
                }
            }
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private byte[] request(byte[] body, String messageId) {
        byte[] head = ("POST /api/calls HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization
                        + "\r\nContent-Type: application/json; charset=utf-8\r\nX-Microsoft-Skype-Message-ID: "
                        + messageId
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** The status of an answer, whose body is read and forgotten. */
    private static int answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        int length = 0;
        String encoding = "";
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String[] parts = header.split(": *", 2);
            switch (parts[0].toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(parts[1]);
                case "transfer-encoding" -> encoding = parts[1];
                default -> {} // says nothing of the body
            }
        }
        if (encoding.equals("chunked")) {
            skipChunks(in);
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private static void skipChunks(InputStream in) throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(in), 16);
            in.skipNBytes(size);
            line(in);
        } while (size > 0);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The node ended the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
