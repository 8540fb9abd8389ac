package org.beian.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.beian.intake.ImportRefusal;

/**
 * Strict JSON parser (RFC 8259) for a body or a line of a file: UTF-8 only, no member twice, no
 * text after the value, at most 32 levels.
 */
final class StrictJson {

    private static final int DEEPEST = 32;
    private static final char REPLACED = '\uFFFD';

    private static final ObjectMapper STRICT =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(100)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .nodeFactory(new FiniteNumbers())
                    .build();

    private StrictJson() {}

    /**
     * @throws ShapeRefused JSON_SYNTAX, JSON_DUPLICATE, JSON_TOO_DEEP or BODY_ENCODING
     */
    static JsonNode parse(byte[] body) {
        try {
            JsonNode read = STRICT.readTree(decoded(body));
            if (read == null || read.isMissingNode()) {
                throw ShapeRefused.because(ImportRefusal.JSON_SYNTAX, 1, 1);
            }
            return read;
        } catch (CharacterCodingException e) {
            throw ShapeRefused.because(ImportRefusal.BODY_ENCODING);
        } catch (StreamConstraintsException e) {
            throw ShapeRefused.because(ImportRefusal.JSON_TOO_DEEP, DEEPEST);
        } catch (JsonParseException e) {
            throw refused(e);
        } catch (IOException e) {
            throw ShapeRefused.because(ImportRefusal.JSON_SYNTAX, 0, 0);
        }
    }

    /**
     * Decodes UTF-8. Invalid bytes become U+FFFD; only when that character occurs, the slow strict
     * decoder checks whether it was sent as such.
     */
    private static String decoded(byte[] body) throws CharacterCodingException {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.indexOf(REPLACED) < 0
                ? text
                : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static ShapeRefused refused(JsonParseException e) {
        boolean twice = e.getOriginalMessage().startsWith("Duplicate field");
        if (twice) {
            String pointer =
                    e.getProcessor() == null
                            ? ""
                            : e.getProcessor().getParsingContext().pathAsPointer().toString();
            return new ShapeRefused(List.of(ShapeError.duplicate(pointer, e)));
        }
        return ShapeRefused.because(
                ImportRefusal.JSON_SYNTAX,
                e.getLocation().getLineNr(),
                e.getLocation().getColumnNr());
    }

    /** Factory of nodes that refuses a number which would become infinite, such as 1e999. */
    private static final class FiniteNumbers extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public NumericNode numberNode(double value) {
            if (!Double.isFinite(value)) {
                throw ShapeRefused.because(ImportRefusal.JSON_TOO_DEEP, DEEPEST);
            }
            return super.numberNode(value);
        }
    }
}
