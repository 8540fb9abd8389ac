package org.beian.annualaudit.opinion;

import org.beian.annualaudit.AuditItem;

/** Veto against an audit item: how it fails by the opinion of a department (18.3). */
public interface ItemVeto {

    /**
     * Fails an item at once, also one that passed, of which a letter tells.
     *
     * @param item locked, of a campaign that is not closed; its website is not cancelled
     * @param reason who gave which paper, and what it says
     */
    void veto(AuditItem item, String reason);
}
