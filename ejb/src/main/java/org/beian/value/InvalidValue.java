package org.beian.value;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;

/**
 * Exception for a text that is not the number, name or range that it should be.
 *
 * <p>The code is stable and names the defect ({@code RESIDENT_ID_CHECK}); the arguments are for the
 * text that a person reads. The exception's own message holds the code only: what was entered may
 * be personal data and must not reach a log.
 */
@ApplicationException(rollback = true)
public class InvalidValue extends IllegalArgumentException {

    private final String code;
    private final List<String> args;

    /** A refusal with its stable code and the arguments of its text. */
    public InvalidValue(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = Arrays.stream(args).map(String::valueOf).toList();
    }

    /** The stable name of the defect, in upper case with underscores. */
    public String code() {
        return code;
    }

    /** Arguments of the text, in the order of its placeholders. */
    public List<String> args() {
        return args;
    }
}
