package org.beian.filing.lookup;

import java.util.List;

/**
 * Note for the user when a look-up was not interpreted exactly as it was written.
 *
 * @param code key in the bundle {@code org.beian.filing.Errors}, with {@code .message}
 */
public record LookupNote(String code, List<String> arguments) {

    static LookupNote of(String code, Object... arguments) {
        return new LookupNote(code, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
