package org.beian.web.page.filing;

import java.util.List;
import org.beian.web.page.component.AttachmentLine;

/**
 * Section of an application's view, one of several in the order of the law.
 *
 * @param id id of the element
 * @param accesses rows of a website's accesses; empty for the other parts
 * @param beside documents that prove its content
 */
public record Panel(
        String id,
        String title,
        List<Fact> facts,
        List<Access> accesses,
        List<AttachmentLine> beside) {

    /**
     * Row of an access; its cells in the order provider, method, places of the servers, addresses.
     *
     * @param id id of the row
     */
    public record Access(String id, List<Fact> cells) {}
}
