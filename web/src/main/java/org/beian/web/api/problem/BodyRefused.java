package org.beian.web.api.problem;

import org.beian.law.Declined;

/** The request is not what the call takes, before its body is looked into; nothing was kept. */
public class BodyRefused extends Declined {

    private static final long serialVersionUID = 1L;

    private BodyRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, null, arguments);
    }

    public static BodyRefused because(Kind kind, String code, Object... arguments) {
        return new BodyRefused(kind, code, arguments);
    }
}
