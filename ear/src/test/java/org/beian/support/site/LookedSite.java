package org.beian.support.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Site of this machine at which a demo system looks in the place of every website: names that are
 * up answer, all others are silent.
 */
public final class LookedSite {

    private static LookedSite shared;

    private final Set<String> up = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    private LookedSite() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** The one of this process; it ends with it. */
    public static synchronized LookedSite get() {
        if (shared == null) {
            shared = new LookedSite();
        }
        return shared;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
            if (up.contains(host)) {
                byte[] page = "<html><title>示例网站</title></html>".getBytes(UTF_8);
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void takeUp(String name) {
        up.add(name);
    }

    public void takeDown(String name) {
        up.remove(name);
    }
}
