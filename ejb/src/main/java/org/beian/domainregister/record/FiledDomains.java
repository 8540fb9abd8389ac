package org.beian.domainregister.record;

import java.util.List;
import org.beian.value.DomainName;

/** Look-up of the filings of domains; declared here, implemented in the package {@code filing}. */
public interface FiledDomains {

    /**
     * SQL condition that holds when the domain is filed now.
     *
     * @param column of the enclosing statement that holds the domain as an A-label
     */
    String isFiled(String column);

    /**
     * SQL condition that holds when the domain was filed before a moment, its one parameter, and is
     * filed still.
     *
     * @param column as for {@link #isFiled}
     */
    String isFiledBefore(String column);

    /** The present filings of a domain, at most one, with public items only. */
    List<Filed> filingsOf(DomainName domain);

    /**
     * Filing of a domain, with its public items.
     *
     * @param number of the website's filing
     * @param since day in Shanghai
     */
    record Filed(
            String number, String subjectName, String websiteName, java.time.LocalDate since) {}
}
