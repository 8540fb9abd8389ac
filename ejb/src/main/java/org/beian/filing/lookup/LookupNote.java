package org.beian.filing.lookup;

import java.util.List;

/**
 * How a question was read when it was not taken as it was written.
 *
 * @param code key in the bundle {@code Errors} of this package, with {@code .message}
 */
public record LookupNote(String code, List<String> arguments) {

    static LookupNote of(String code, Object... arguments) {
        return new LookupNote(code, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
