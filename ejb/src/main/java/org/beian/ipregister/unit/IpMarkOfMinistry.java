package org.beian.ipregister.unit;

import org.beian.law.Declined;

/** Marks that decide who supervises a unit are the ministry's to give. */
public class IpMarkOfMinistry extends Declined {

    private static final long serialVersionUID = 1L;

    public IpMarkOfMinistry() {
        super(Kind.FORBIDDEN, "IP_MARK_OF_MINISTRY", "9.1");
    }
}
