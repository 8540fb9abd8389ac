package org.beian.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;

/** One client's connection to the server, kept from call to call. */
final class KeepAlive {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Function<String, URI> where;

    KeepAlive(Function<String, URI> where) {
        this.where = where;
    }

    /**
     * @throws AssertionError when the status is another
     */
    HttpResponse<String> get(int status, String path) throws IOException, InterruptedException {
        return send(status, request(path).GET());
    }

    /**
     * Posts JSON with an API key.
     *
     * @throws AssertionError when the status is another
     */
    HttpResponse<String> post(int status, String path, String key, byte[] body)
            throws IOException, InterruptedException {
        return send(
                status,
                request(path)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(where.apply(path)).timeout(PATIENCE);
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
