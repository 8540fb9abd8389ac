package org.beian.web.page.filing;

import java.util.List;
import org.beian.web.page.component.AttachmentLine;

/**
 * A part of an application in the order of the law.
 *
 * @param id of the element
 * @param accesses rows of a website's accesses; empty for the other parts
 * @param beside the documents that prove what stands here
 */
public record Panel(
        String id,
        String title,
        List<Fact> facts,
        List<Access> accesses,
        List<AttachmentLine> beside) {

    /**
     * One access; its cells in the order provider, method, places of the servers, addresses.
     *
     * @param id of the row
     */
    public record Access(String id, List<Fact> cells) {}
}
