package org.beian.access.opening;

import org.beian.law.Declined;

/**
 * The register knows no website of that number with this application's domains and an access at
 * this provider.
 */
public class NumberOfAnother extends Declined {

    private static final long serialVersionUID = 1L;

    NumberOfAnother(String number) {
        super(Kind.NOT_FOUND, "ACCESS_NUMBER_OF_ANOTHER", "11.3.1", number);
    }
}
