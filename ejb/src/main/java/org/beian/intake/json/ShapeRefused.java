package org.beian.intake.json;

import java.util.List;
import org.beian.law.Declined;

/**
 * What was handed in has not the shape that is asked for; nothing was kept. Its code, and those of
 * its errors, are BODY_ENCODING and the ones that begin with JSON.
 */
public class ShapeRefused extends Declined {

    private static final long serialVersionUID = 1L;

    private final transient List<ShapeError> errors;

    ShapeRefused(List<ShapeError> errors) {
        super(Kind.INVALID, errors.get(0).code(), null, errors.get(0).arguments().toArray());
        this.errors = List.copyOf(errors);
    }

    static ShapeRefused because(String code, Object... arguments) {
        return new ShapeRefused(List.of(ShapeError.of("", code, arguments)));
    }

    /** Every departure, at least one. */
    public List<ShapeError> errors() {
        return errors;
    }
}
