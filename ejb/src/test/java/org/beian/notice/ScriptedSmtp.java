package org.beian.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** SMTP server that misbehaves as a test says. */
class ScriptedSmtp implements AutoCloseable {

    /** Said instead of an answer: the connection is cut. */
    static final String CUT = "CUT";

    /** Said instead of an answer: nothing comes for as long as the connection lasts. */
    static final String SILENCE = "SILENCE";

    private final ServerSocket socket;
    private final UnaryOperator<String> script;
    private final List<String> received = new CopyOnWriteArrayList<>();

    /**
     * @param script the answer to a command, or to "." at the end of the data; null for the usual
     */
    ScriptedSmtp(UnaryOperator<String> script) throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread server = new Thread(this::serve, "scripted-smtp");
        server.setDaemon(true);
        server.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Every line that clients sent. */
    List<String> received() {
        return received;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException expected) {
                // a client went away, or the test is over
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        answer(out, "220 ready");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            received.add(line);
            if (data && !line.equals(".")) {
                continue;
            }
            String scripted = script.apply(line);
            String said = scripted == null ? usual(line) : scripted;
            if (said.equals(CUT)) {
                return;
            }
            if (!said.equals(SILENCE)) {
                answer(out, said);
            }
            data = said.startsWith("354");
        }
    }

    private static String usual(String line) {
        if (line.equals("DATA")) {
            return "354 go on";
        }
        return line.equals("QUIT") ? "221 bye" : "250 ok";
    }

    private static void answer(OutputStream out, String said) throws IOException {
        out.write((said + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
