package org.beian.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** Client of the programming interface, with an API key or without. */
public final class Api {

    public static final ObjectMapper JSON = new ObjectMapper();
    public static final String FILINGS = "/api/v1/filings";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String BOUNDARY = "----beian-test-boundary";

    private final Function<String, URI> where;
    private final String key;

    public Api(Function<String, URI> where, String key) {
        this.where = where;
        this.key = key;
    }

    /** HTTP answer. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + status + " " + text(), e);
            }
        }

        /** A header's first value, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** This answer, after asserting its status. */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + " but was " + this);
            }
            return this;
        }

        public String id() {
            return json().path("id").asText();
        }

        public String state() {
            return json().path("state").asText();
        }

        @Override
        public String toString() {
            return status + " " + response.request().uri() + " " + text();
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /**
     * Sends a POST.
     *
     * @param body text, bytes, a file's path, or anything that is written as JSON
     * @param headers names and values in turn
     */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /** Hands an application in. */
    public Answer submit(SampleApplication application, String... headers) {
        return post(FILINGS, application.json(), headers);
    }

    public Answer filing(String id, String... headers) {
        return get(FILINGS + "/" + id, headers);
    }

    /** Uploads a document as the part named file. */
    public Answer upload(String fileName, String type, byte[] content, String... headers) {
        return uploadTo("/api/v1/attachments", fileName, type, content, headers);
    }

    /** Hands a file in as the part named file of a form. */
    public Answer uploadTo(
            String path, String fileName, String type, byte[] content, String... headers) {
        byte[] head =
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                        .formatted(BOUNDARY, fileName)
                                + "Content-Type: "
                                + type
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        HttpRequest.Builder request =
                request(path, headers)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body));
        return ApiContract.check(send(request.build()));
    }

    public Answer send(String method, String path, Object body, String... headers) {
        HttpRequest.Builder request = request(path, headers);
        boolean typed = String.join(" ", headers).contains("Content-Type");
        if (body != null && !typed) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, publisher(body));
        return ApiContract.check(send(request.build()));
    }

    private static BodyPublisher publisher(Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body instanceof Path file) {
            try {
                return BodyPublishers.ofFile(file);
            } catch (FileNotFoundException e) {
                throw new UncheckedIOException(e);
            }
        }
        return BodyPublishers.ofByteArray(bytes(body));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(where.apply(path)).timeout(PATIENCE);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    public static Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Object body) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (body instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
