package org.beian.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;

/** Connection of one client to the server, kept from call to call. */
public final class KeepAlive {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Function<String, URI> where;

    public KeepAlive(Function<String, URI> where) {
        this.where = where;
    }

    /**
     * @param status the expected one
     * @param headers names and values in turn
     * @throws AssertionError when the answer has another status
     */
    public HttpResponse<String> get(int status, String path, String... headers)
            throws IOException, InterruptedException {
        return send(status, request(path, headers).GET());
    }

    /** Sends a POST with a body, else as {@link #get}. */
    HttpResponse<String> post(int status, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(status, request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(where.apply(path)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(int status, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new AssertionError("expected " + status + ": " + answer + " " + answer.body());
        }
        return answer;
    }
}
