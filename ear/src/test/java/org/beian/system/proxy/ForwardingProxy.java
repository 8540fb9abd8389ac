package org.beian.system.proxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.beian.support.RunningSystem;

/**
 * Reverse proxy in the test's process, with the headers of the offered one: it says that the client
 * came over HTTPS, appends the client's address, and asks under the system's own host. It connects
 * from {@link RunningSystem#PROXY}, from which no test comes directly.
 */
final class ForwardingProxy implements AutoCloseable {

    private static final Set<String> OWN =
            Set.of("host", "connection", "x-forwarded-for", "x-forwarded-proto");

    private final URI server;
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ForwardingProxy(RunningSystem system) {
        server = system.baseUri();
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    URI baseUri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                threads.execute(() -> forward(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void forward(Socket client) {
        try (client;
                Socket behind = new Socket()) {
            behind.bind(new InetSocketAddress(RunningSystem.PROXY, 0));
            behind.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            String head = head(client.getInputStream());
            String from = client.getInetAddress().getHostAddress();
            behind.getOutputStream()
                    .write(changed(head, from).getBytes(StandardCharsets.ISO_8859_1));
            threads.execute(() -> copyBody(client, behind));
            behind.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException hungUp) {
            // the other side sees a closed connection
        }
    }

    private static void copyBody(Socket client, Socket behind) {
        try {
            OutputStream out = behind.getOutputStream();
            client.getInputStream().transferTo(out);
        } catch (IOException answered) {
            // the answer was complete before the body ended
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.write(next);
            text = next == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
        }
        return text;
    }

    private String changed(String head, String client) {
        StringBuilder all = new StringBuilder();
        StringBuilder forwardedFor = new StringBuilder();
        for (String line : head.strip().split("\r\n")) {
            String name = line.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
            if (name.equals("x-forwarded-for")) {
                forwardedFor.append(line.substring(line.indexOf(':') + 1).strip()).append(", ");
            }
            if (!OWN.contains(name)) {
                all.append(line).append("\r\n");
            }
        }
        return all.append("Host: ")
                .append(server.getAuthority())
                .append("\r\nConnection: close\r\nX-Forwarded-For: ")
                .append(forwardedFor)
                .append(client)
                .append("\r\nX-Forwarded-Proto: https\r\n\r\n")
                .toString();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
