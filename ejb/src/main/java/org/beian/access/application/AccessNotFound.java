package org.beian.access.application;

import org.beian.law.Declined;

/** There is no such application, or none that the caller may know of. */
public class AccessNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    AccessNotFound(String id) {
        super(Kind.NOT_FOUND, "ACCESS_NOT_FOUND", null, id);
    }
}
