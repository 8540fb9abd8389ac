package org.beian.filing;

/** Public ids of applications: the digits of the key. */
final class FilingIds {

    private FilingIds() {}

    /**
     * @throws FilingNotFound when no application can have this id
     */
    static Long parse(String id) {
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw new FilingNotFound("?");
        }
        return Long.valueOf(id);
    }
}
