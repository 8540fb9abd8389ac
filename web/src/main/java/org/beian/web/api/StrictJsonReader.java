package org.beian.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.beian.intake.json.JsonShape;

/**
 * Reader of JSON bodies, strict: the body must satisfy the schema that {@link JsonBody} names, and
 * every departure is reported at once (B2).
 *
 * @see org.beian.intake.json.ShapeRefused
 */
@Provider
public class StrictJsonReader implements MessageBodyReader<JsonNode> {

    private final Map<String, JsonShape> shapes = new ConcurrentHashMap<>();

    @Inject HttpServletRequest request;

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonNode.class;
    }

    @Override
    public JsonNode readFrom(
            Class<JsonNode> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        byte[] body = in.readAllBytes();
        request.setAttribute(IdempotentCall.BODY, body);
        JsonNode json = JsonShape.parse(body);
        for (Annotation annotation : annotations) {
            if (annotation instanceof JsonBody mark) {
                return shape(mark.value()).check(json);
            }
        }
        return json;
    }

    private JsonShape shape(String schema) {
        return shapes.computeIfAbsent(schema, file -> new JsonShape(JsonBody.class, file));
    }
}
