package org.beian.enforcement;

import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;

/**
 * Site as it was given, and what was recognised in it.
 *
 * @param given as somebody wrote it
 * @param domain the independent domain, A-label; null for none
 * @param address null for none
 * @param subject of the filing; null where there is none
 * @param website of the filing; null where there is none, or only a subject was named
 * @param domains of the website now, with a blank between them; empty for none
 */
public record RecognisedSite(
        String given,
        String domain,
        String address,
        IcpSubject subject,
        IcpWebsite website,
        String domains) {}
