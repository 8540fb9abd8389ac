package org.beian.domainregister.record;

import java.util.List;
import org.beian.value.DomainName;

/** What is filed of domains: declared here, provided by the package of filing. */
public interface FiledDomains {

    /**
     * A condition in SQL that holds when the domain is filed now.
     *
     * @param column of the asking statement, an A-label
     */
    String isFiled(String column);

    /** The filings of a domain, public items only: now at most one. */
    List<Filed> filingsOf(DomainName domain);

    /**
     * @param number of the website's filing
     * @param since day in Shanghai
     */
    record Filed(
            String number, String subjectName, String websiteName, java.time.LocalDate since) {}
}
