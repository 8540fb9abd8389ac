package org.beian.domainregister.unfiled;

import org.beian.law.Declined;

/** There is no such unfiled site, or it is another provider's. */
public class UnfiledSiteNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    UnfiledSiteNotFound(Object id) {
        super(Kind.NOT_FOUND, "UNFILED_SITE_NOT_FOUND", "7.4", id);
    }
}
