package org.beian.intake.json;

import java.util.List;

/**
 * One defect of the shape of what was handed in.
 *
 * @param pointer JSON pointer; empty for the whole body
 * @param code key in the bundle {@code Errors} of this package
 */
public record ShapeError(String pointer, String code, List<String> arguments) {

    public static ShapeError of(String pointer, String code, Object... arguments) {
        return new ShapeError(
                pointer, code, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
