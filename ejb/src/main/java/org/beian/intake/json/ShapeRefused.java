package org.beian.intake.json;

import java.util.List;
import org.beian.intake.ImportRefusal;
import org.beian.law.RequestRejected;

/**
 * Rejection of a body that does not have the required JSON shape; nothing was stored. Its code, and
 * those of its errors, are BODY_ENCODING and the ones that begin with JSON.
 */
public class ShapeRefused extends RequestRejected {

    private static final long serialVersionUID = 1L;

    private final transient List<ShapeError> errors;

    ShapeRefused(List<ShapeError> errors) {
        super(errors.get(0).refusal(), errors.get(0).arguments().toArray());
        this.errors = List.copyOf(errors);
    }

    static ShapeRefused because(ImportRefusal refusal, Object... arguments) {
        return new ShapeRefused(List.of(ShapeError.of("", refusal, arguments)));
    }

    /** Every violation, at least one. */
    public List<ShapeError> errors() {
        return errors;
    }
}
