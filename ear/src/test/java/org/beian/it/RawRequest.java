package org.beian.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request written by hand, for what a well-behaved client never sends. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI base;
    private final StringBuilder head = new StringBuilder();

    RawRequest(URI base, String method, String path) {
        this.base = base;
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        header("Host", base.getAuthority());
        header("Connection", "close");
    }

    RawRequest header(String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /** Writes a body, as much of it as the server takes. */
    interface Body {
        void to(OutputStream out) throws IOException;
    }

    /** Sends and hangs up without waiting for the answer. */
    void sendAndHangUp(byte[] body) {
        try (Socket socket = open()) {
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends and reads the status.
     *
     * @return 0 when the server hung up without an answer
     */
    int status(Body body) {
        try (Socket socket = open()) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
                body.to(out);
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
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }
}
