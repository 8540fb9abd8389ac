package org.beian.enforcement.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Test site at an address of this machine, which gives one answer to whatever it is asked. */
class LocalSite implements AutoCloseable {

    /** Answer that a test writes by hand. */
    interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listening = new ServerSocket();
    private final AtomicInteger asked = new AtomicInteger();

    LocalSite(InetAddress address, Answer answer) throws IOException {
        listening.bind(new InetSocketAddress(address, 0));
        Thread thread = new Thread(() -> serve(answer));
        thread.setDaemon(true);
        thread.start();
    }

    static LocalSite answering(InetAddress address, String head) throws IOException {
        return new LocalSite(
                address, out -> out.write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private void serve(Answer answer) {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                asked.incrementAndGet();
                readHead(socket.getInputStream());
                answer.write(socket.getOutputStream());
            } catch (IOException | InterruptedException over) {
                // the visitor left, or the test did
            }
        }
    }

    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0 && !head.toString().endsWith("\r\n\r")) {
            head.append((char) next);
            next = in.read();
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Number of connections that it took. */
    int asked() {
        return asked.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
