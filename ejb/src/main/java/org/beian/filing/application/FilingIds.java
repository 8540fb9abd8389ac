package org.beian.filing.application;

import org.beian.filing.FilingRefusal;
import org.beian.law.RequestRejected;

/** Parser of the public ids of applications, which are the digits of their primary keys. */
public final class FilingIds {

    private FilingIds() {}

    /**
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when no application can have
     *     this id
     */
    public static Long parse(String id) {
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw FilingRefusal.FILING_NOT_FOUND.of("?");
        }
        return Long.valueOf(id);
    }
}
