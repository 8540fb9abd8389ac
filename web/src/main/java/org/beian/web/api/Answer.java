package org.beian.web.api;

/**
 * An answer as it can be kept and given again.
 *
 * @param location path, or null
 * @param etag quoted, or null
 * @param json body, or null
 */
public record Answer(int status, String location, String etag, String json) {

    public static Answer noContent() {
        return new Answer(204, null, null, null);
    }
}
