package org.beian.web.page.api;

import java.util.List;

/**
 * Row of a call on the page of the interface.
 *
 * @param id the {@code operationId}
 * @param roles in words; empty where everybody may call
 * @param types media types of the body; empty without a body
 * @param example of the body; empty without one
 */
public record ApiCall(
        String id,
        String method,
        String path,
        String summary,
        List<String> roles,
        List<Parameter> parameters,
        List<String> types,
        String example,
        List<Answer> answers) {

    /** Parameter in the path, the query or a header. */
    public record Parameter(String name, String in, boolean required, String text) {}

    /**
     * Answer of the call.
     *
     * @param status HTTP status, or {@code default} for all that refuse
     * @param example empty without one
     */
    public record Answer(String status, String text, String example) {}
}
