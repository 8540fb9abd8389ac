package org.beian.access.application;

import java.util.List;
import java.util.Set;
import org.beian.value.DomainName;
import org.beian.value.Province;

/** What is asked for, once it was found valid. */
record AccessTerms(
        String reference,
        String websiteName,
        Set<DomainName> domains,
        List<String> methods,
        List<Province> places) {}
