package org.beian.ipregister.edit;

import java.util.List;
import org.beian.law.Declined;
import org.beian.rule.Finding;
import org.beian.rule.FoundFaults;

/** The edit breaks rules; every fault with its field. */
public class IpEditRefused extends Declined implements FoundFaults {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    IpEditRefused(List<Finding> findings) {
        super(Kind.UNPROCESSABLE, "IP_EDIT_REFUSED", "19.3");
        this.findings = List.copyOf(findings);
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
