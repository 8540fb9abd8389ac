package org.beian.access.application;

import java.util.List;
import java.util.Set;
import org.beian.value.DomainName;
import org.beian.value.Province;

/** Validated content of an application for access (11.1). */
record AccessTerms(
        String reference,
        String websiteName,
        Set<DomainName> domains,
        List<String> methods,
        List<Province> places) {}
