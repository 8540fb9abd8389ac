package org.beian.support;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** HTTP request written by hand, for what a well-behaved client never sends. */
public final class RawRequest {

    private static final int PATIENCE_MILLIS = 90_000;

    /** Beginning of HTTP/2, as one sends it who knows that the server speaks it. */
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0";

    /** Offer of HTTP/2, as one makes it who does not know. */
    private static final String OFFER =
            "GET /health/live HTTP/1.1\r\nHost: %s\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                    + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n";

    private final URI base;
    private final StringBuilder head = new StringBuilder();
    private String source;

    public RawRequest(URI base, String method, String path) {
        this.base = base;
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        header("Host", base.getAuthority());
        header("Connection", "close");
    }

    /**
     * Speaks HTTP/2 unasked, and offers it.
     *
     * @return both statuses; 101 where the offer is taken
     */
    public static List<Integer> statusesOfHttp2(URI base) {
        List<Integer> statuses = new ArrayList<>();
        for (String said : List.of(PREFACE, OFFER.formatted(base.getAuthority()))) {
            byte[] bytes = said.getBytes(StandardCharsets.US_ASCII);
            statuses.add(new RawRequest(base, "", "").statusOf(out -> out.write(bytes)));
        }
        return statuses;
    }

    /**
     * @param address of the connection, in 127.0.0.0/8; null for the usual one
     */
    public RawRequest from(String address) {
        source = address;
        return this;
    }

    /** Asks for another host at the same address. */
    public RawRequest host(String other) {
        int at = head.indexOf(base.getAuthority());
        head.replace(at, at + base.getAuthority().length(), other);
        return this;
    }

    public RawRequest header(String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /**
     * HTTP answer.
     *
     * @param headers whole lines
     */
    public record Answer(int status, List<String> headers, byte[] body) {}

    /** Body that is written as far as the server takes it. */
    public interface Body {
        void to(OutputStream out) throws IOException;
    }

    /** Sends and hangs up without waiting for the answer. */
    public void sendAndHangUp(byte[] body) {
        try (Socket socket = open()) {
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends head and body together, as browsers do, and reads the whole answer. */
    public Answer answer(byte[] body) {
        try (Socket socket = open()) {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            request.writeBytes(body);
            request.writeTo(socket.getOutputStream());
            return read(socket.getInputStream().readAllBytes(), head.indexOf("HEAD ") == 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param empty whether the answer has no body, whatever its headers announce
     */
    private static Answer read(byte[] bytes, boolean empty) throws IOException {
        // one character for each byte
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new EOFException("The server hung up");
        }
        List<String> lines = List.of(all.substring(0, end).split("\r\n"));
        String body = all.substring(end + 4);
        boolean chunked =
                !empty
                        && lines.stream()
                                .anyMatch(
                                        line ->
                                                line.equalsIgnoreCase(
                                                        "Transfer-Encoding: chunked"));
        byte[] content = chunked ? unchunked(body) : body.getBytes(StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(lines.get(0).split(" ")[1]);
        boolean packed = lines.stream().anyMatch("Content-Encoding: gzip"::equalsIgnoreCase);
        byte[] unpacked = packed && content.length > 0 ? unpacked(content) : content;
        return new Answer(status, lines.subList(1, lines.size()), unpacked);
    }

    private static byte[] unpacked(byte[] content) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        }
    }

    private static byte[] unchunked(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = body.indexOf("\r\n", at);
            int size = line < 0 ? 0 : Integer.parseInt(body.substring(at, line).strip(), 16);
            if (line < 0 || line + 2 + size > body.length()) {
                throw new EOFException("The server hung up in the middle of its answer");
            }
            if (size == 0) {
                return out.toByteArray();
            }
            String chunk = body.substring(line + 2, line + 2 + size);
            out.writeBytes(chunk.getBytes(StandardCharsets.ISO_8859_1));
            at = line + 2 + size + 2;
        }
    }

    /**
     * Sends and reads the status.
     *
     * @return 0 when the server hung up without an answer
     */
    public int status(Body body) {
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        return statusOf(
                out -> {
                    out.write(start);
                    body.to(out);
                });
    }

    private int statusOf(Body request) {
        try (Socket socket = open()) {
            OutputStream out = socket.getOutputStream();
            try {
                request.to(out);
                out.flush();
            } catch (IOException cutOff) {
                // the answer may be there all the same
                return readStatus(socket);
            }
            return readStatus(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int readStatus(Socket socket) {
        try {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = in.readLine();
            return line == null ? 0 : Integer.parseInt(line.split(" ")[1]);
        } catch (IOException hungUp) {
            return 0;
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            if (source != null) {
                socket.bind(new InetSocketAddress(InetAddress.getByName(source), 0));
            }
            socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
