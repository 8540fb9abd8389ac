package org.beian.publicreport;

import org.beian.value.Province;

/**
 * Contact of a bureau for reports by the public, as far as it is published.
 *
 * @param phone null, like the others, as long as the bureau has published none
 * @param fax null when there is none
 */
public record BureauContact(
        Province province, String bureau, String phone, String fax, String email) {

    public BureauContact(String region, String bureau, String phone, String fax, String email) {
        this(Province.ofRegion(region), bureau, phone, fax, email);
    }

    public boolean isPublished() {
        return phone != null;
    }
}
