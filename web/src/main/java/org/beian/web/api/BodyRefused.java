package org.beian.web.api;

import java.util.List;
import org.beian.law.Declined;

/** The body is not what the call takes; nothing was kept. */
public class BodyRefused extends Declined {

    private static final long serialVersionUID = 1L;

    private final transient List<BodyError> errors;

    BodyRefused(Kind kind, String code, List<BodyError> errors, Object... arguments) {
        super(kind, code, null, arguments);
        this.errors = List.copyOf(errors);
    }

    static BodyRefused because(Kind kind, String code, Object... arguments) {
        return new BodyRefused(kind, code, List.of(BodyError.of("", code, arguments)), arguments);
    }

    public List<BodyError> errors() {
        return errors;
    }
}
