package org.beian.intake.json;

import java.util.List;
import org.beian.intake.ImportRefusal;

/**
 * Violation of a JSON schema.
 *
 * @param pointer JSON pointer; empty for the whole body
 */
public record ShapeError(String pointer, ImportRefusal refusal, List<String> arguments) {

    public static ShapeError of(String pointer, ImportRefusal refusal, Object... arguments) {
        return new ShapeError(
                pointer, refusal, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** Stable code, upper case. */
    public String code() {
        return refusal.name();
    }
}
