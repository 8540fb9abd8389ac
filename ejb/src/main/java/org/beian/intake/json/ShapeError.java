package org.beian.intake.json;

import com.fasterxml.jackson.core.JsonParseException;
import java.util.List;
import org.beian.intake.ImportRefusal;

/**
 * Violation of a JSON schema.
 *
 * @param pointer JSON pointer; empty for the whole body
 */
public record ShapeError(String pointer, ImportRefusal refusal, List<String> arguments) {

    private static final int LONGEST_NAME = 100;

    public static ShapeError of(String pointer, ImportRefusal refusal, Object... arguments) {
        return new ShapeError(
                pointer, refusal, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /**
     * Field that an object has twice, with the first hundred characters of its name.
     *
     * @param e what Jackson says of it, with the name between quotes
     */
    public static ShapeError duplicate(String pointer, JsonParseException e) {
        String said = e.getOriginalMessage();
        int begin = said.indexOf('\'') + 1;
        String name = said.substring(begin, said.lastIndexOf('\''));
        return of(
                pointer,
                ImportRefusal.JSON_DUPLICATE,
                name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    /** Stable code, upper case. */
    public String code() {
        return refusal.name();
    }
}
