package org.beian.filing.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.text.Normalizer;

/** JSON mapping of applications; every text read is stripped and in Unicode normal form C. */
public final class FilingJson {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new SimpleModule().addDeserializer(String.class, new Tidy()))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .build();

    private FilingJson() {}

    /** Reads an application whose shape has been checked before. */
    public static FilingContent read(JsonNode json) {
        try {
            return MAPPER.treeToValue(json, FilingContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static FilingContent read(String json) {
        return read(tree(json));
    }

    /** Reads one part of an application, as {@link #write} wrote it. */
    public static <T> T part(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** A part of an application as JSON, without what is not given. */
    public static JsonNode tree(Object part) {
        return MAPPER.valueToTree(part);
    }

    /** Writes an application or a part of one. */
    public static String write(Object part) {
        try {
            return MAPPER.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static final class Tidy extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        Tidy() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            // PostgreSQL stores no NUL; the rule on plain text finds U+0001 in its place
            String text = parser.getText().replace('\0', '\u0001');
            return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        }
    }
}
