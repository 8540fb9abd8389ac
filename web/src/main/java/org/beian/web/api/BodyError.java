package org.beian.web.api;

import java.util.List;

/**
 * One defect of a body's shape.
 *
 * @param pointer JSON pointer; empty for the whole body
 * @param code key in the bundle {@code Errors} of this package
 */
public record BodyError(String pointer, String code, List<String> arguments) {

    static BodyError of(String pointer, String code, Object... arguments) {
        return new BodyError(
                pointer, code, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
