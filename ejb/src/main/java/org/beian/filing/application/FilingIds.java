package org.beian.filing.application;

/** Public ids of applications: the digits of the key. */
public final class FilingIds {

    private FilingIds() {}

    /**
     * @throws FilingNotFound when no application can have this id
     */
    public static Long parse(String id) {
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw new FilingNotFound("?");
        }
        return Long.valueOf(id);
    }
}
